import type { ReactNode } from 'react'
import { Component } from 'react'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { PlainPage } from './PlainPage.tsx'

interface Props {
  readonly children: ReactNode
}

/** Catches our own bugs, and pages that could not be fetched, and shows a plain page in place of a blank one. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override componentDidMount() {
    window.addEventListener('hashchange', this.recover)
  }

  override componentWillUnmount() {
    window.removeEventListener('hashchange', this.recover)
  }

  /** Another page may well work. */
  private readonly recover = () => this.setState({ failed: false })

  override render() {
    if (!this.state.failed) return this.props.children
    const ways = [
      <Button key="again" kind="strong" icon="again" onClick={() => location.reload()}>
        Load the page again
      </Button>,
      <ButtonLink key="shelf" href="#/">
        All calls
      </ButtonLink>,
    ]
    return (
      <PlainPage heading="Something here has broken" ways={ways}>
        <p>
          The fault is the page’s, or the connection’s, and not yours. Your call is safe: all of it was kept as it happened. Load
          the page again, and it goes on at the same second.
        </p>
      </PlainPage>
    )
  }
}
