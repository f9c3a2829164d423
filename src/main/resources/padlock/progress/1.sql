-- One row a learner. The id is a hash: whoever reads this file cannot take a learner's place.
CREATE TABLE learner (
    id VARCHAR(64) PRIMARY KEY,
    since VARCHAR(40) NOT NULL,
    place VARCHAR(120) NOT NULL,
    undo_lesson VARCHAR(120),
    undo_task VARCHAR(120)
);

-- One row for each task that a learner has begun. kept: 1 what counts, 0 what the last reset took away and Undo brings back.
CREATE TABLE mark (
    learner VARCHAR(64) NOT NULL REFERENCES learner (id) ON DELETE CASCADE,
    lesson VARCHAR(120) NOT NULL,
    task VARCHAR(120) NOT NULL,
    kept INTEGER NOT NULL,
    choice INTEGER NOT NULL,
    foreseen INTEGER NOT NULL,
    mended INTEGER NOT NULL,
    at VARCHAR(40) NOT NULL,
    PRIMARY KEY (learner, lesson, task, kept)
);
