import {
  Archive, Ban, Bold, Braces, Calendar, Camera, Check, CheckCheck, ChevronDown, ChevronLeft, ChevronRight, ChevronUp, CircleCheck, CirclePause, CircleQuestionMark,
  CircleSlash, Clock, Download, Ellipsis, ExternalLink, Eye, File, FileText, Flag, Hand, Heading2, History, Inbox, Keyboard, Landmark, Languages, Link2, List, ListFilter, ListOrdered, Lock,
  LogOut, Menu, MessageSquare, Minus, Paperclip, PencilLine, Phone, Pilcrow, Plus, Printer, Reply, Scale, Search, Send, Settings2, StickyNote, SunMedium,
  Tag, Trash2, TriangleAlert, Undo2, Upload, User, UserPlus, Users, X,
} from 'lucide-react'

const ICONS = {
  archive: Archive, ban: Ban, calendar: Calendar, camera: Camera, check: Check, checks: CheckCheck, down: ChevronDown, up: ChevronUp, left: ChevronLeft,
  right: ChevronRight, done: CircleCheck, pause: CirclePause, help: CircleQuestionMark, half: CircleSlash, clock: Clock, download: Download,
  external: ExternalLink, eye: Eye, file: File, filter: ListFilter, fileText: FileText, flag: Flag, hand: Hand, inbox: Inbox, keyboard: Keyboard,
  authority: Landmark, languages: Languages, link: Link2, list: List, lock: Lock, signOut: LogOut, menu: Menu, message: MessageSquare, minus: Minus, more: Ellipsis,
  paperclip: Paperclip, pencil: PencilLine, phone: Phone, plus: Plus, print: Printer, reply: Reply, scale: Scale, search: Search,
  send: Send, settings: Settings2, note: StickyNote, today: SunMedium, tag: Tag, trash: Trash2, alert: TriangleAlert, undo: Undo2,
  bold: Bold, braces: Braces, heading: Heading2, history: History, numbers: ListOrdered, paragraph: Pilcrow,
  upload: Upload, person: User, personPlus: UserPlus, people: Users, x: X,
}

export type IconName = keyof typeof ICONS

/** A drawing beside a word; it never stands for the word, so it is hidden from readers. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  const Drawing = ICONS[name]
  return <Drawing aria-hidden="true" focusable="false" className={className ? `ic ${className}` : 'ic'} strokeWidth={1.75} />
}
