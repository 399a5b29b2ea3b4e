// Vitest loads this before each test file: a message that does not exist fails the test that shows it.
import { throwOnMissingKey } from './missing-key'

throwOnMissingKey()
