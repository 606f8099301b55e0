/** The few kinds of failure a person can meet. One handler (web/errors.ts) turns each into a page or problem+json. */
export class DomainError extends Error {
  /** What went wrong and what to do, in Dutch at B1; shown to the person as it is. */
  readonly sentence: string

  constructor(sentence: string) {
    super(sentence)
    this.sentence = sentence
    this.name = new.target.name
  }
}

/** The record does not exist, or may not be known to exist. 404. */
export class NotFound extends DomainError {}

/** The actor may not do this. 403. */
export class NotAllowed extends DomainError {}

/** A rule of the register forbids this. 409. */
export class RuleBroken extends DomainError {}

/** Somebody else changed the record first. 409. */
export class Conflict extends DomainError {}

/** What was typed or sent cannot be used. 400; `fields` maps a field's name to its sentence. */
export class InvalidInput extends DomainError {
  readonly fields: Readonly<Record<string, string>>

  constructor(sentence: string, fields: Readonly<Record<string, string>> = {}) {
    super(sentence)
    this.fields = fields
  }
}
