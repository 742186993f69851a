/** Measures how long a choice takes until the screen has answered it: `please-hold:choice`, from the key or click to the paint. */
export function measureChoice(): void {
  performance.mark('please-hold:choice')
  requestAnimationFrame(() => {
    // A message comes after the frame has been drawn.
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', () => {
      performance.measure('please-hold:choice', 'please-hold:choice')
      port1.close()
    })
    port1.start()
    port2.postMessage(null)
  })
}
