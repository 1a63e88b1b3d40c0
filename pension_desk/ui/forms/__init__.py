"""The wording of forms (表单文字): edited text by text beside the page as it will be printed."""
