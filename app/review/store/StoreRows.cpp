// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/StoreRows.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

QString savedTextToJson(const SavedText &text) {
    QJsonArray edits;
    for (const Edit &edit : text.edits)
        edits.append(QJsonArray{edit.range.start, edit.range.length, edit.replacement});
    QJsonObject places;
    for (auto it = text.places.cbegin(); it != text.places.cend(); ++it)
        places.insert(QString::number(it.key()), QJsonArray{it->start, it->length});
    QJsonArray toReapply;
    for (const qint64 id : text.toReapply)
        toReapply.append(id);
    QJsonObject object{{u"edits"_s, edits},
                       {u"places"_s, places},
                       {u"toReapply"_s, toReapply},
                       {u"step"_s, text.step}};
    QJsonArray differences;
    for (const VersionDifference &each : text.differences)
        differences.append(QJsonArray{each.place.start, each.place.length, each.ours});
    if (!differences.isEmpty())
        object.insert(u"differences"_s, differences);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

SavedText savedTextFromJson(const QString &json) {
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    SavedText text;
    for (const auto &value : object.value(u"edits"_s).toArray()) {
        const QJsonArray edit = value.toArray();
        text.edits.append(
            {{edit.at(0).toInteger(), edit.at(1).toInteger()}, edit.at(2).toString()});
    }
    const QJsonObject places = object.value(u"places"_s).toObject();
    for (auto it = places.begin(); it != places.end(); ++it) {
        const QJsonArray place = it.value().toArray();
        text.places.insert(it.key().toLongLong(),
                           {place.at(0).toInteger(), place.at(1).toInteger()});
    }
    for (const auto &id : object.value(u"toReapply"_s).toArray())
        text.toReapply.append(id.toInteger());
    text.step = object.value(u"step"_s).toInteger();
    for (const auto &value : object.value(u"differences"_s).toArray()) {
        const QJsonArray each = value.toArray();
        text.differences.append(
            {{each.at(0).toInteger(), each.at(1).toInteger()}, each.at(2).toString()});
    }
    return text;
}

QString timeToText(const QDateTime &time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

WorkflowState stateFromNumber(int number) {
    return number < 0 || number > int(lastState) ? WorkflowState::InReview : WorkflowState(number);
}

DraftRecord draftFromRow(const StoreQuery &query) {
    return {.id = query.number(0),
            .path = query.text(1),
            .title = query.text(2),
            .state = stateFromNumber(query.integer(3)),
            .checked = !query.isNull(4),
            .openErrors = query.integer(4),
            .openWarnings = query.integer(5),
            .openInfos = query.integer(6),
            .decided = query.integer(7),
            .changed = timeFromText(query.text(8)),
            .assignee = query.text(9),
            .deadline = query.text(10) == noDeadline ? QDateTime() : timeFromText(query.text(10)),
            .entered = timeFromText(query.text(11)),
            .openQuestions = 0,
            .answeredQuestions = 0,
            .desk = query.text(12)};
}

Decision decisionFromRow(const StoreQuery &query) {
    return {.id = query.number(0),
            .verb = Verb(query.integer(1)),
            .rule = query.text(2),
            .category = query.text(3),
            .level = Level(query.integer(4)),
            .subject = query.text(5),
            .original = query.text(6),
            .replacement = query.text(7),
            .taken = query.text(12),
            .message = query.text(8),
            .keys = {},
            .author = query.text(9),
            .time = timeFromText(query.text(10)),
            .undone = query.integer(11) != 0};
}

} // namespace morat
