import { act, renderHook } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { goTo, useAddress } from '../../../src/web/app/use-address.ts'

beforeEach(() => {
  location.hash = ''
})

test.each([
  ['', '/'],
  ['#', '/'],
  ['#/', '/'],
  ['#/call/small', '/call/small'],
  ['#call/small', '/call/small'],
  ['#/call/caf%C3%A9', '/call/café'],
  ['#/call/100%', '/call/100%'],
])('"%s" is the page %s', (hash, address) => {
  location.hash = hash
  expect(renderHook(useAddress).result.current).toBe(address)
})

test('whoever goes to another page can go back, unless it took the place of the first', () => {
  const { result } = renderHook(useAddress)
  const before = history.length
  act(() => goTo('/call/small'))
  expect(result.current).toBe('/call/small')
  expect(location.hash).toBe('#/call/small')
  expect(history.length).toBe(before + 1)
  act(() => goTo('/debrief/one', { replace: true }))
  expect(result.current).toBe('/debrief/one')
  expect(history.length).toBe(before + 1)
})

test('a link and the way back are followed', () => {
  const { result } = renderHook(useAddress)
  act(() => {
    location.hash = '#/call/small'
    dispatchEvent(new HashChangeEvent('hashchange'))
  })
  expect(result.current).toBe('/call/small')
})
