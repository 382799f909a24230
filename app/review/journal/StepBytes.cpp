// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/journal/StepBytes.h"

#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace morat {

namespace {

/// Grows with every change of what is written. A journal lives for one run of the program and the
/// start after it, so that older forms need not be read for long; newer ones are never guessed at.
constexpr quint16 stepForm = 5;
/// Without lists of words and rules.
constexpr quint16 oldestForm = 1;
/// With them, and without pairs.
constexpr quint16 formWithLists = 2;
/// With those, and without what a new version changed.
constexpr quint16 formWithPairs = 3;
/// With that, and without notes to moves.
constexpr quint16 formWithDifferences = 4;

void write(QDataStream &out, qint64 value) {
    out << value;
}
void write(QDataStream &out, TextRange range) {
    out << qint64(range.start) << qint64(range.length);
}
void write(QDataStream &out, const Edit &edit) {
    write(out, edit.range);
    out << edit.replacement;
}
void write(QDataStream &out, const Decision &made) {
    out << made.id << quint8(made.verb) << made.rule << made.category << quint8(made.level)
        << made.subject << made.original << made.replacement << made.taken << made.message
        << made.keys << made.author << made.time << made.undone;
}
void write(QDataStream &out, const DecisionKey &key) {
    out << key.decision << key.key;
}
void write(QDataStream &out, const WordPair &pair) {
    out << pair.written << pair.meant;
}
void write(QDataStream &out, const VersionDifference &difference) {
    write(out, difference.place);
    out << difference.ours;
}
void write(QDataStream &out, const StateMove &move) {
    out << quint8(move.from) << quint8(move.to);
}
template <typename T>
void writeList(QDataStream &out, const QList<T> &list) {
    out << quint32(list.size());
    for (const T &each : list)
        write(out, each);
}

void read(QDataStream &in, qint64 &value) {
    in >> value;
}
void read(QDataStream &in, TextRange &range) {
    qint64 start = 0;
    qint64 length = 0;
    in >> start >> length;
    range = {start, length};
}
void read(QDataStream &in, Edit &edit) {
    read(in, edit.range);
    in >> edit.replacement;
}
template <typename Enum>
void readEnum(QDataStream &in, Enum &value, Enum last) {
    quint8 number = 0;
    in >> number;
    if (number > quint8(last))
        in.setStatus(QDataStream::ReadCorruptData);
    else
        value = Enum(number);
}
void read(QDataStream &in, Decision &made) {
    in >> made.id;
    readEnum(in, made.verb, lastVerb);
    in >> made.rule >> made.category;
    readEnum(in, made.level, Level::Error);
    in >> made.subject >> made.original >> made.replacement >> made.taken >> made.message >>
        made.keys >> made.author >> made.time >> made.undone;
}
void read(QDataStream &in, DecisionKey &key) {
    in >> key.decision >> key.key;
}
void read(QDataStream &in, WordPair &pair) {
    in >> pair.written >> pair.meant;
}
void read(QDataStream &in, VersionDifference &difference) {
    read(in, difference.place);
    in >> difference.ours;
}
void read(QDataStream &in, StateMove &move) {
    readEnum(in, move.from, lastState);
    readEnum(in, move.to, lastState);
}
template <typename T>
void readList(QDataStream &in, QList<T> &list) {
    quint32 size = 0;
    in >> size;
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        T each{};
        read(in, each);
        list.append(std::move(each));
    }
}

} // namespace

QByteArray stepToBytes(const StepRecord &step) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << stepForm << step.id << step.base << step.draft << step.revision << step.time
        << qint32(step.typed) << step.author;
    writeList(out, step.text.edits);
    out << quint32(step.text.places.size());
    for (auto place = step.text.places.cbegin(); place != step.text.places.cend(); ++place) {
        write(out, place.key());
        write(out, *place);
    }
    writeList(out, step.text.toReapply);
    writeList(out, step.made);
    writeList(out, step.takenBack);
    writeList(out, step.madeAgain);
    writeList(out, step.keys);
    writeList(out, step.moves);
    out << step.wordsOff << step.rulesOn;
    writeList(out, step.pairsHeard);
    writeList(out, step.text.differences);
    for (const StateMove &move : step.moves)
        out << move.note;
    return bytes;
}

std::optional<StepRecord> stepFromBytes(const QByteArray &bytes) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint16 form = 0;
    in >> form;
    if (form < oldestForm || form > stepForm)
        return std::nullopt;
    StepRecord step;
    qint32 typed = 0;
    in >> step.id >> step.base >> step.draft >> step.revision >> step.time >> typed >> step.author;
    step.typed = typed;
    readList(in, step.text.edits);
    quint32 places = 0;
    in >> places;
    for (quint32 i = 0; i < places && in.status() == QDataStream::Ok; ++i) {
        qint64 decision = 0;
        TextRange range;
        read(in, decision);
        read(in, range);
        step.text.places.insert(decision, range);
    }
    readList(in, step.text.toReapply);
    step.text.step = step.id;
    readList(in, step.made);
    readList(in, step.takenBack);
    readList(in, step.madeAgain);
    readList(in, step.keys);
    readList(in, step.moves);
    if (form >= formWithLists)
        in >> step.wordsOff >> step.rulesOn;
    if (form > formWithLists)
        readList(in, step.pairsHeard);
    if (form > formWithPairs)
        readList(in, step.text.differences);
    if (form > formWithDifferences) {
        for (StateMove &move : step.moves)
            in >> move.note;
    }
    if (in.status() != QDataStream::Ok || !in.atEnd())
        return std::nullopt;
    return step;
}

} // namespace morat
