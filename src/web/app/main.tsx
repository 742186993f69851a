import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/look.css'
import { App } from './App.tsx'
import { readShelf } from './read-shelf.ts'
import { openAttempts } from './kept/storage.ts'

const root = document.querySelector('#root')
if (!root) throw new Error('index.html has no place for the page.')
createRoot(root).render(
  <StrictMode>
    <App {...readShelf()} store={openAttempts()} />
  </StrictMode>,
)
