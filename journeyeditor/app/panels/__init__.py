"""app/panels"""
