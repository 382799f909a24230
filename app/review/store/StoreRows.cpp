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
    const QJsonObject object{{u"edits"_s, edits},
                             {u"places"_s, places},
                             {u"toReapply"_s, toReapply},
                             {u"step"_s, text.step}};
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
    return text;
}

QString timeToText(const QDateTime &time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime timeFromText(const QString &text) {
    return QDateTime::fromString(text, Qt::ISODateWithMs);
}

DraftRecord draftFromRow(const QSqlQuery &query) {
    return {.id = query.value(0).toLongLong(),
            .path = query.value(1).toString(),
            .title = query.value(2).toString(),
            .state = WorkflowState(query.value(3).toInt()),
            .checked = !query.value(4).isNull(),
            .openErrors = query.value(4).toInt(),
            .openWarnings = query.value(5).toInt(),
            .openInfos = query.value(6).toInt(),
            .decided = query.value(7).toInt(),
            .changed = timeFromText(query.value(8).toString())};
}

Decision decisionFromRow(const QSqlQuery &query) {
    return {.id = query.value(0).toLongLong(),
            .verb = Verb(query.value(1).toInt()),
            .rule = query.value(2).toString(),
            .category = query.value(3).toString(),
            .level = Level(query.value(4).toInt()),
            .subject = query.value(5).toString(),
            .original = query.value(6).toString(),
            .replacement = query.value(7).toString(),
            .taken = query.value(12).toString(),
            .message = query.value(8).toString(),
            .keys = {},
            .author = query.value(9).toString(),
            .time = timeFromText(query.value(10).toString()),
            .undone = query.value(11).toBool()};
}

} // namespace morat
