import { draw } from './heat.js';

const ZOOM = 1.25;

async function ask(address, type) {
  const answer = await fetch(address, { headers: { Accept: type } });
  if (!answer.ok) {
    throw new Error(`${address} was answered with ${answer.status}`);
  }
  return answer;
}

async function show(place) {
  const diagram = await (await ask(place.dataset.diagram, 'application/xml')).text();
  const figures = await (await ask(place.dataset.figures, 'application/json')).json();
  // Wheels scroll the page; the buttons zoom
  const viewer = new window.BpmnJS({ container: place.querySelector('.app-flow__canvas'), zoomScroll: { enabled: false } });
  await viewer.importXML(diagram);
  const canvas = viewer.get('canvas');
  const fit = () => canvas.zoom('fit-viewport');
  fit();
  draw(viewer, figures.activities);
  viewer.on('root.set', fit);
  const zooms = { in: () => canvas.zoom(canvas.zoom() * ZOOM), out: () => canvas.zoom(canvas.zoom() / ZOOM), fit };
  place.querySelectorAll('[data-zoom]').forEach(button => button.addEventListener('click', zooms[button.dataset.zoom]));
}

const place = document.querySelector('[data-diagram]');
place.hidden = false;
show(place).catch(problem => {
  console.error(problem);
  place.querySelector('[data-failed]').hidden = false;
  place.querySelector('.app-flow__canvas').hidden = true;
});
