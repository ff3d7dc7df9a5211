import { expect, it } from 'vitest'
import { targetsIn } from '../../src/verify/process-tree.ts'

const listed = (pid: number, parent: number, group: number) => ({ pid, parent, group })

it('ends a process, all below it, and the groups that they lead', () => {
  const processes = [
    listed(1, 0, 1),
    listed(20, 40, 40),
    listed(30, 10, 10),
    listed(40, 30, 40),
    listed(50, 1, 50),
    listed(10, 5, 10),
    listed(60, 5, 5),
  ]
  expect(targetsIn(processes, 10)).toEqual([-10, -40, 10, 30, 40, 20])
})

it('ends a process and its group where no others are listed', () => {
  expect(targetsIn([], 10)).toEqual([-10, 10])
})

it('ends no group of those who have started the process', () => {
  // A child that has stayed in the group of the whole session.
  expect(targetsIn([listed(11, 10, 5), listed(5, 1, 5)], 10)).toEqual([-10, 10, 11])
})
