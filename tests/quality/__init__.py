"""The project's quality harness: what crosswire finds in the scenarios, its floors, its speed."""
