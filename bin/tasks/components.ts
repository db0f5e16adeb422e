/** `sh bin/run components`: writes the types of the GOV.UK components anew, after their package has changed. */
import { writeFileSync } from 'node:fs';
import {
  componentTypesFile,
  writeComponentTypes,
} from '../../src/platform/view/generate/write-component-types.ts';

writeFileSync(componentTypesFile, writeComponentTypes());
console.log(`Written: ${componentTypesFile}`);
