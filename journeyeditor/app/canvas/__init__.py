"""app/canvas"""
