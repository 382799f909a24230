// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/HistoryBytes.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

#include <algorithm>

namespace morat {

namespace {

/// 1: without what a new version changed.
constexpr quint16 historyForm = 2;
constexpr qsizetype mostSteps = 100;
constexpr qsizetype mostBytes = 1 << 20;
constexpr qsizetype sumLength = 8;

QByteArray sumOf(const QByteArray &bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).left(sumLength);
}

void writePlaces(QDataStream &out, const QHash<qint64, TextRange> &places) {
    out << quint32(places.size());
    for (auto place = places.cbegin(); place != places.cend(); ++place)
        out << place.key() << qint64(place->start) << qint64(place->length);
}

void readPlaces(QDataStream &in, QHash<qint64, TextRange> &places) {
    quint32 size = 0;
    in >> size;
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        qint64 id = 0;
        qint64 start = 0;
        qint64 length = 0;
        in >> id >> start >> length;
        places.insert(id, {start, length});
    }
}

void writeDifferences(QDataStream &out,
                      const std::optional<QList<VersionDifference>> &differences) {
    out << differences.has_value();
    if (!differences)
        return;
    out << quint32(differences->size());
    for (const VersionDifference &each : *differences)
        out << qint64(each.place.start) << qint64(each.place.length) << each.ours;
}

void readDifferences(QDataStream &in, std::optional<QList<VersionDifference>> &differences) {
    bool isKnown = false;
    quint32 size = 0;
    in >> isKnown;
    if (!isKnown)
        return;
    in >> size;
    differences.emplace();
    for (quint32 i = 0; i < size && in.status() == QDataStream::Ok; ++i) {
        qint64 start = 0;
        qint64 length = 0;
        QString ours;
        in >> start >> length >> ours;
        differences->append({{start, length}, ours});
    }
}

QByteArray stepBytes(const Step &step) {
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << step.label << quint32(step.changes.size());
    for (const TextChange &change : step.changes)
        out << qint64(change.start) << change.before << change.after;
    out << step.decisions << step.takenBack;
    writePlaces(out, step.placesBefore);
    writePlaces(out, step.placesAfter);
    out << step.reopened.has_value();
    const StateMove reopened = step.reopened.value_or(StateMove());
    out << quint8(reopened.from) << quint8(reopened.to);
    writeDifferences(out, step.differencesBefore);
    writeDifferences(out, step.differencesAfter);
    return bytes;
}

std::optional<Step> stepFrom(const QByteArray &bytes, quint16 form) {
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    Step step;
    quint32 changes = 0;
    in >> step.label >> changes;
    for (quint32 i = 0; i < changes && in.status() == QDataStream::Ok; ++i) {
        TextChange change;
        qint64 start = 0;
        in >> start >> change.before >> change.after;
        change.start = start;
        step.changes.append(change);
    }
    in >> step.decisions >> step.takenBack;
    readPlaces(in, step.placesBefore);
    readPlaces(in, step.placesAfter);
    bool isReopened = false;
    quint8 from = 0;
    quint8 to = 0;
    in >> isReopened >> from >> to;
    if (form > 1) {
        readDifferences(in, step.differencesBefore);
        readDifferences(in, step.differencesAfter);
    }
    constexpr auto last = quint8(lastState);
    if (in.status() != QDataStream::Ok || !in.atEnd() || from > last || to > last)
        return std::nullopt;
    if (isReopened)
        step.reopened = StateMove{WorkflowState(from), WorkflowState(to)};
    step.knowsFindings = false;
    return step;
}

} // namespace

QByteArray historyToBytes(const ShelvedHistory &shelved) {
    // What can be redone is kept, too; what is furthest back goes first.
    const QList<Step> &steps = shelved.history.steps();
    QList<QByteArray> kept;
    qsizetype room = mostBytes;
    qsizetype first = steps.size();
    while (first > 0 && kept.size() < mostSteps) {
        const QByteArray step = stepBytes(steps[first - 1]);
        room -= step.size();
        if (room < 0)
            break;
        kept.prepend(step);
        --first;
    }
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_0);
    out << historyForm << shelved.step
        << qint64(std::max<qsizetype>(0, shelved.history.done() - first)) << kept;
    return sumOf(bytes) + bytes;
}

std::optional<ShelvedHistory> historyFromBytes(const QByteArray &all) {
    const QByteArray bytes = all.mid(sumLength);
    if (all.size() < sumLength || sumOf(bytes) != all.left(sumLength))
        return std::nullopt;
    QDataStream in(bytes);
    in.setVersion(QDataStream::Qt_6_0);
    quint16 form = 0;
    ShelvedHistory shelved;
    qint64 done = 0;
    QList<QByteArray> kept;
    in >> form;
    if (form < 1 || form > historyForm)
        return std::nullopt;
    in >> shelved.step >> done >> kept;
    QList<Step> steps;
    for (const QByteArray &each : std::as_const(kept)) {
        std::optional<Step> step = stepFrom(each, form);
        if (!step)
            return std::nullopt;
        steps.append(std::move(*step));
    }
    if (in.status() != QDataStream::Ok || done < 0 || done > steps.size())
        return std::nullopt;
    shelved.history = History(std::move(steps), done);
    return shelved;
}

} // namespace morat
