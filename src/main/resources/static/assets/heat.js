/** Colours a diagram of bpmn.io's viewer, ours or Cockpit's own: a colour for how warm a step is, and the figure in words on it. */
const TYPE = 'heat';
const LEVELS = [1, 2, 3, 4, 5];

function badge(level, words) {
  const shown = document.createElement('div');
  shown.className = `heat-badge heat-badge--${level}`;
  shown.textContent = words;
  return shown;
}

/** Takes away what was drawn before. */
export function clear(viewer) {
  const canvas = viewer.get('canvas');
  viewer.get('overlays').remove({ type: TYPE });
  viewer.get('elementRegistry').forEach(element => {
    LEVELS.filter(level => canvas.hasMarker(element, `heat-${level}`)).forEach(level => canvas.removeMarker(element, `heat-${level}`));
  });
}

/** Draws these steps, each with its id, level and words; one without a level stays as it is. */
export function draw(viewer, steps) {
  clear(viewer);
  const canvas = viewer.get('canvas');
  const overlays = viewer.get('overlays');
  const registry = viewer.get('elementRegistry');
  for (const { id, level, words } of steps.filter(step => step.level > 0)) {
    const element = registry.get(id);
    if (element) {
      canvas.addMarker(element, `heat-${level}`);
      overlays.add(element, TYPE, {
        position: { top: 0, left: element.width / 2 },
        scale: { min: 1, max: 1.5 },
        html: badge(level, words)
      });
    }
  }
}
