'use server'
import { action } from '@/app/_server/action'
import { addDocuments } from '@/lib/commands/document/add-documents'
import { addNote } from '@/lib/commands/request/add-note'
import { answerQuestion } from '@/lib/commands/request/answer-question'
import { classifyMessage } from '@/lib/commands/request/classify-message'
import { unclassifyMessage } from '@/lib/commands/request/unclassify-message'
import { classifyMessageInput, messageOnlyInput } from '@/lib/inputs/classify-message'
import { closeRequest, reopenRequest } from '@/lib/commands/request/close-request'
import { editDetails } from '@/lib/commands/request/edit-details'
import { editQuestions } from '@/lib/commands/request/edit-questions'
import { logMessage } from '@/lib/commands/request/log-message'
import { addDocumentsInput } from '@/lib/inputs/add-documents'
import {
  addNoteInput, answerQuestionInput, closeInput, editDetailsInput, editQuestionsInput, logMessageInput, requestOnlyInput,
} from '@/lib/inputs/case-forms'

export const addNoteAction = action(addNoteInput, addNote)
export const logMessageAction = action(logMessageInput, logMessage)
export const classifyMessageAction = action(classifyMessageInput, classifyMessage)
/** Takes a classification back; answers how many dates moved with it. */
export const unclassifyMessageAction = action(messageOnlyInput, (actor, input) => unclassifyMessage(actor, input).moved.length)
export const addDocumentsAction = action(addDocumentsInput, (actor, input) => addDocuments(actor, input).length)
export const answerQuestionAction = action(answerQuestionInput, answerQuestion)
export const editQuestionsAction = action(editQuestionsInput, editQuestions)
export const editDetailsAction = action(editDetailsInput, editDetails)
export const closeRequestAction = action(closeInput, closeRequest)
export const reopenRequestAction = action(requestOnlyInput, reopenRequest)
