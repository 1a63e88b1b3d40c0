"""Pictures of every screen, to be looked at.

``python -m tests.screenshots --out docs/screenshots`` renders them.
A screen registers itself by a `scene` function in a module named in `SCENE_MODULES`.
"""
