"""Run a notebook from top to bottom in a fresh kernel that is the same on every machine."""

from __future__ import annotations

import asyncio
import os
import tempfile
from pathlib import Path
from typing import Any

from ipykernel.kernelspec import RESOURCES, get_kernel_dict
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_client.manager import AsyncKernelManager
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError

from overdue.build.notebooks.refusal import Problem, at
from overdue.build.notebooks.rules import CELL_SECONDS, KERNELS_AT_ONCE

_ENVIRONMENT = {
    "OVERDUE_PUBLISHING": "1",
    "PYTHONHASHSEED": "0",
    # A character without a glyph would be published as an empty box.
    "PYTHONWARNINGS": "error:Glyph:UserWarning",
}


class _ThisPython(KernelSpecManager):
    """Gives the interpreter that is running, whatever kernels the user has installed."""

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:  # noqa: ARG002 - all are this one
        return KernelSpec(resource_dir=str(RESOURCES), **get_kernel_dict())


def execute(notebooks: dict[str, Any], folders: dict[str, Path]) -> list[Problem]:
    """Run notebooks in place, two at a time.

    Parameters
    ----------
    notebooks
        By the name that problems give: nbformat notebooks whose cell ids are their names.
    folders
        By the same names: where each kernel starts, the folder that learners start it in.

    Returns
    -------
    list of Problem
        Where a notebook stopped; its later cells have no outputs.
    """
    # The default loop of Windows cannot wait for a kernel's sockets; this one can everywhere.
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        return runner.run(_execute(notebooks, folders))


async def _execute(notebooks: dict[str, Any], folders: dict[str, Path]) -> list[Problem]:
    gate = asyncio.Semaphore(KERNELS_AT_ONCE)

    async def run(where: str) -> list[Problem]:
        async with gate:
            return await _run(where, notebooks[where], folders[where])

    found = await asyncio.gather(*(run(where) for where in notebooks))
    return [problem for problems in found for problem in problems]


def _manager() -> AsyncKernelManager:
    manager = AsyncKernelManager(kernel_name="python3", kernel_spec_manager=_ThisPython())
    # Where jupyter_client can encrypt, a kernel complains on the terminal if it does not.
    if manager.has_trait("transport_encryption"):
        manager.set_trait("transport_encryption", "auto")
    return manager


async def _run(where: str, notebook: Any, folder: Path) -> list[Problem]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as home:
        environment = os.environ | _ENVIRONMENT
        # Neither the learner's own records nor a startup file of the user's may leave a trace.
        environment |= {"OVERDUE_DATA": home, "IPYTHONDIR": str(Path(home) / "ipython")}
        client = NotebookClient(
            notebook,
            km=_manager(),
            timeout=CELL_SECONDS,
            record_timing=False,
            store_widget_state=False,
            shutdown_kernel="immediate",
        )
        try:
            await client.async_execute(env=environment, cwd=str(folder), cleanup_kc=True)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            return [at(where, _said(error), cell=_stopped(notebook))]
    return []


def _stopped(notebook: Any) -> str:
    """Return the cell that failed: the last that was sent to the kernel."""
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    failed = [
        cell.id for cell in code if any(output.output_type == "error" for output in cell.outputs)
    ]
    if failed:
        return str(failed[0])
    sent = [cell.id for cell in code if cell.execution_count is not None]
    return str(code[min(len(sent), len(code) - 1)].id)


def _said(error: Exception) -> str:
    if isinstance(error, CellExecutionError):
        return f"raises {error.ename}: {error.evalue}"
    if isinstance(error, CellTimeoutError):
        return f"runs longer than {CELL_SECONDS} s"
    return "the kernel died"
