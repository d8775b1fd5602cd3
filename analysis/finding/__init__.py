"""From a cleaned article to mentions: dates, organisations, people, acts, terms."""
