-- One row for each event of a room, never changed afterwards. Two nodes cannot both write the same number: whoever is later is told.
CREATE TABLE IF NOT EXISTS room_event (
    room VARCHAR(6) NOT NULL,
    number INTEGER NOT NULL,
    at BIGINT NOT NULL,
    kind VARCHAR(20) NOT NULL,
    seat INTEGER NOT NULL,
    step INTEGER NOT NULL,
    value BIGINT NOT NULL,
    word VARCHAR(120) NOT NULL,
    digest VARCHAR(120) NOT NULL,
    name VARCHAR(200) NOT NULL,
    PRIMARY KEY (room, number)
);
