/** A remark plugin without any library: `-->` becomes an arrow. */
export function remarkArrows({ to }) {
  return (tree) => replace(tree)

  function replace(node) {
    if (node.type === 'text') node.value = node.value.replaceAll('-->', to)
    for (const child of node.children ?? []) replace(child)
  }
}
