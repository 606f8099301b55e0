import { html } from 'hono/html'
import { formatDay } from '../../shared/day.ts'
import { facts } from '../../web/components/facts.ts'
import { buttonLink, errorSummary } from '../../web/components/form.ts'
import { absent } from '../../web/components/mark.ts'
import { notice } from '../../web/components/notice.ts'
import { section } from '../../web/components/section.ts'
import { table } from '../../web/components/table.ts'
import type { Html } from '../../web/html.ts'
import { paths } from '../../web/paths.ts'
import { agreementPage } from '../agreements/index.ts'
import { type ActScene, actForms } from './act-forms.ts'
import { comparedRows } from './compare-typed.ts'
import { actWords } from './entry-acts.ts'
import type { Filled } from './entry-fields.ts'
import { entryMessages } from './entry-messages.ts'
import { amountInText, lineInText } from './entry-words.ts'
import { partedForm } from './form-parts.ts'
import { type Act, whyNot } from './possible-acts.ts'

const texts = entryMessages.form

export type ActPageProps = {
  readonly scene: ActScene
  readonly act: Act
  readonly of: Filled
  readonly csrf: string
  /** the sentence of a rule that refused what was typed */
  readonly refusal?: string | undefined
  /** somebody else changed the amount first: the form is made from what counts now */
  readonly conflict?: boolean | undefined
}

/** The form of one act on an entry, made from what counts now. */
export function actPage(props: ActPageProps): Html {
  const { scene, act, of, refusal, conflict = false } = props
  const { story, head } = scene
  const impossible = whyNot(act, story)
  const refused = refusal === undefined ? [] : [refusalNotice(refusal)]
  return agreementPage(head, 'contributions', {
    at: [
      { label: entryMessages.entry.crumb, href: paths.contributionEntry(head.slug, story.entry.id) },
      { label: entryMessages.acts.words[act] },
    ],
    eyebrow: `${lineInText(scene, story.entry)}, ${story.entry.line.year}`,
    title: entryMessages.acts.words[act],
    lead: entryMessages.acts.uses[act],
    refused: conflict || refused.length > 0 || Object.keys(of.errors).length > 0,
    notices: [...(conflict ? [conflictNotice()] : []), ...refused, errorSummary(of.errors)],
    body: html`${conflict ? conflictSection(props) : nowSection(scene)}${impossible === null ? formOf(props) : cannot(scene, impossible)}`,
  })
}

/** What a rule said of the whole form. */
export function refusalNotice(sentence: string): Html {
  return notice({ tone: 'alert', title: texts.refusedTitle, text: sentence, live: true })
}

function formOf({ scene, act, of, csrf }: ActPageProps): Html {
  const { slug } = scene.head
  const { id } = scene.story.entry
  return partedForm({
    scene,
    of,
    csrf,
    action: paths.contributionAct(slug, id, actWords[act]),
    parts: actForms[act].parts(scene, of),
    submit: texts.submit[act],
    kind: act === 'withdraw' ? 'destructive' : 'primary',
    back: paths.contributionEntry(slug, id),
  })
}

function nowSection({ story: { entry } }: ActScene): Html {
  const { effectiveOn, marks } = entry
  const value = texts.since(amountInText(entry), formatDay(effectiveOn))
  const items = [{ term: entryMessages.entry.amount, value, marks }]
  return section({ id: 'nu', title: texts.now, layout: 'split', body: facts(items) })
}

function conflictNotice(): Html {
  const { title, text } = entryMessages.conflict
  return notice({ tone: 'alert', title, text, live: true })
}

function conflictSection({ scene, of }: ActPageProps): Html {
  const words = entryMessages.conflict
  const rows = comparedRows(scene, of.values)
  const body = table({
    caption: words.caption,
    columns: [{ label: words.field }, { label: words.now }, { label: words.typed }],
    rows: rows.map(({ label, now, typed }) => ({
      head: label,
      cells: [now ?? absent('notStated', entryMessages.entry.notTold), typed ?? absent('notStated', words.notTyped)],
    })),
  })
  return section({ id: 'verschil', title: words.caption, layout: 'row', body })
}

/** The act cannot be done as things are: why not, and the way back. */
function cannot({ head, story }: ActScene, reason: string): Html {
  const action = buttonLink({ href: paths.contributionEntry(head.slug, story.entry.id), label: texts.toEntry })
  return notice({ tone: 'alert', title: texts.cannotTitle, text: reason, action })
}
