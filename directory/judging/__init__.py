"""What stands behind matching.py, verdict.py, verify.py and review.py: comparisons, cases, reasons, the ledger."""
