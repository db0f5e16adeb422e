import type { Locator, Page } from 'playwright-core';

/** How somebody uses a page: by pointing, or by the keyboard alone. Everything is named as a reader would name it. */
export interface Hands {
  follow(link: Locator): Promise<void>;
  press(button: Locator): Promise<void>;
  fill(field: Locator, text: string): Promise<void>;
  /** One of several round buttons. */
  choose(radio: Locator): Promise<void>;
  select(list: Locator, option: string): Promise<void>;
  /** Opens or closes what can be unfolded. */
  unfold(summary: Locator): Promise<void>;
}

export function pointingHands(): Hands {
  return {
    follow: (link) => link.click(),
    press: (button) => button.click(),
    fill: (field, text) => field.fill(text),
    choose: (radio) => radio.check(),
    select: async (list, option) => {
      await list.selectOption({ label: option });
    },
    unfold: (summary) => summary.click(),
  };
}

/** More than any page of a journey has places to stop at. */
const mostStops = 400;

/** Nothing but Tab, arrows, Space, Enter and letters: what cannot be reached by them is not found. */
export function keyboardHands(page: Page): Hands {
  const { keyboard } = page;

  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await target.evaluate((element) => element.matches(':focus'))) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${target}`);
  }

  /** A group of round buttons is one stop: its first one, or the one that is chosen. */
  async function reachGroup(radio: Locator): Promise<void> {
    await radio.waitFor();
    const name = await radio.getAttribute('name');
    for (let stop = 0; stop < mostStops; stop += 1) {
      if (await page.locator(`input[name="${name}"]:focus`).count()) return;
      await keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach the group of ${radio}`);
  }

  const enter = async (target: Locator) => {
    await reach(target);
    await keyboard.press('Enter');
  };
  return {
    follow: enter,
    press: enter,
    unfold: enter,
    async fill(field, text) {
      await reach(field);
      await keyboard.press('ControlOrMeta+a');
      await keyboard.type(text);
    },
    async choose(radio) {
      await reachGroup(radio);
      await keyboard.press('Space');
      for (let step = 0; step < 40 && !(await radio.isChecked()); step += 1) {
        await keyboard.press('ArrowDown');
      }
      if (!(await radio.isChecked())) throw new Error(`the arrows do not reach ${radio}`);
    },
    async select(list, option) {
      await reach(list);
      const chosen = () => list.locator('option:checked').textContent();
      await keyboard.press('Home');
      for (let step = 0; step < 60 && (await chosen())?.trim() !== option; step += 1) {
        await keyboard.press('ArrowDown');
      }
      if ((await chosen())?.trim() !== option) throw new Error(`the arrows do not reach “${option}”`);
    },
  };
}
