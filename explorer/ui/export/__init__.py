"""Export: the same trace and the same scene as files; drawing, encoding, and the job of both."""
