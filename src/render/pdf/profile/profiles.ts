/** The profiles by their names. */
import type { Profile, ProfileName } from './profile.ts'
import { ua1 } from './ua1.ts'
import { ua2 } from './ua2.ts'

export const profiles: Readonly<Record<ProfileName, Profile>> = { ua1, ua2 }
