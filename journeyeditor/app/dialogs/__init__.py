"""app/dialogs"""
