/**
 * A till that tells what is sold. Another SDK than the chat's, in the ways of another team.
 * @module till
 */

/**
 * How a customer pays.
 * @enum {number}
 */
const Payment = {
  /** Coins and notes */
  CASH: 0,
  /** A card of any bank */
  CARD: 1,
  /** To be paid later, see {@link Invoice} */
  INVOICE: -1,
}

/**
 * What the drawer is doing.
 * @readonly
 * @enum {string}
 */
const Drawer = { /** Somebody may reach in */ Open: 'open', /** Nobody may */ Shut: 'shut' }

/**
 * Opens at eight.
 *
 * @fires module:till.Till#sold
 * @fires module:till.Till#event:jammed
 * @fires module:till.Till#thunder
 */
export class Till {
  /**
   * @param {object} [options] How it stands
   * @param {number} [options.floor=2] On which floor
   */
  constructor(options) {
    this.floor = options?.floor ?? 2
    this.text = '/** @typedef {object} NotInAString */'
    this.label = `/** @typedef {object} NotInATemplate ${this.floor} */`
    this.pattern = /[/**] @event NotInAPattern [*/]/
    // /** @typedef {object} NotInALine */
    /* @typedef {object} NotInABlock */
  }

  /**
   * Takes money.
   * @param {string[]} articles What to sell
   * @returns {Promise<Receipt>} What to hand over
   * @fires module:till.Till#sold
   */
  async sell(articles) {
    /**
     * Something went over the counter.
     *
     * @event module:till.Till#sold
     * @type {object}
     * @property {Receipt} receipt What the customer gets
     * @property {number} [floor=2] On which floor
     */
    this.listeners?.sold?.({ receipt: await this.print?.(articles), floor: this.floor })
  }
}

/**
 * The printer is stuck.
 * @event module:till.Till#event:jammed
 * @param {Error} error - What it says
 * @param {object} where - Where it happened
 * @param {object} where.at - The place in the machine
 * @param {number} where.at.roll - Which roll of paper,
 *   counted from the left
 * @param {object[]} where.parts - What to take out
 * @param {string} where.parts[].name - How the part is called
 * @param {('left'|'right')} where.parts[].side - On which side it sits
 * @param {boolean} [where.again] - Whether it happened before
 * @since 1.4.0
 * @example <caption>The usual case</caption>
 * till.on('jammed', (error, where) => {
 *   if (where?.at) console.log(error)
 * })
 * @example
 * till.on('jammed', () => till.kick())
 */

/**
 * @event closed
 * @memberof module:till.Till
 */

/**
 * Lights went out.
 * @event module:till.Till#dark
 * @deprecated Nobody turns them off any more
 */

/**
 * Lights went on.
 * @event module:till.Till#bright
 * @deprecated
 * @since 0.9
 */

/**
 * What the customer gets.
 * @typedef {object} Receipt
 * @property {string[]} articles What was sold
 * @property {Record<string, number>} prices What each costs | in cents
 * @property {('cash'|'card')} paid How it was paid
 * @property {?string} [note] A few words; may be left out
 * @property {number} [copies=1] How many were printed
 * @property {string} [greeting="See you, soon"] What stands at its end
 * @property {Invoice} invoice Look there: {@link Invoice|the bill}, or {@link Payment}
 * @property {object} shop Where it was sold
 * @property {string} shop.street Street & number
 * @property {Array<{name: string, size: number}>} bags What it was put in
 * @since 1.0.0
 */

/**
 * A bill that is paid later. Use a < b and "quotes" & bars | as you like;
 * a second line belongs to it.
 *
 * And a second paragraph.
 * @typedef {Object} Invoice
 * @property {Date} due Until when
 * @property {Map<string, Array<number>>} rows What is owed
 * @property {*} extra Whatever else
 * @property {function(string, number): boolean} check Says whether it is paid
 */

/**
 * A number on a label.
 * @typedef {(string|number)} Code
 */

/**
 * Asked before anything is printed.
 * @callback beforePrint
 * @param {Receipt} receipt What would be printed
 * @param {Promise<void>} ready Settles when the printer is warm
 * @param {...string} words More to print
 * @returns {boolean} Whether to go on
 */

/**
 * Not for you.
 * @typedef {object} Secret
 * @private
 */

/**
 * Not for anybody.
 * @typedef {object} Forgotten
 * @ignore
 */

/** What lies in the shelves. */
export class Stock {
  constructor(shelves) {
    this.shelves = shelves
  }

  size() {
    return this.shelves.length
  }
}

/**
 * Nothing is left of an article.
 * @event module:till.Stock#soldOut
 * @param {Code} code Of which
 * @param {Shelf} [shelf] Where it lay
 */

/**
 * Somebody counted all there is.
 * @event module:till.Stock#counted
 * @param {Object.<string, number>} numbers How many of each code
 */

/**
 * A place for articles.
 * @typedef {object} Shelf
 * @property {number} row Counted from the door
 * @property {Array.<Code>} codes What lies there
 */

export { Drawer, Payment }
