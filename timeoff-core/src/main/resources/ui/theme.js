// In the head and no module: it runs before anything is painted. The choice is kept by the browser; none: as the system has it.
const kept = localStorage.getItem("theme");
if (kept) {
    document.documentElement.dataset.theme = kept;
}
