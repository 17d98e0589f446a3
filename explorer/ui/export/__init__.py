"""Export: the same trace and the same scene as files. Drawing, encoding, and the job that does both."""
