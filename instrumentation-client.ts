import { config } from 'zod/v4/core'

// Runs before any form's schema is made. Zod would try once whether it may build code from text: our policy forbids that, and the browser would report the attempt.
config({ jitless: true })
