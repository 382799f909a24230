// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RuleDrafts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString written(const SubstitutionDraft &draft) {
    QJsonArray swap;
    for (const auto &[wrong, right] : draft.swap)
        swap.append(QJsonArray{wrong, right});
    const auto list = [](const QStringList &lines) { return QJsonArray::fromStringList(lines); };
    const QJsonObject object{{u"id"_s, draft.id},
                             {u"category"_s, draft.category},
                             {u"title"_s, draft.title},
                             {u"message"_s, draft.message},
                             {u"reason"_s, draft.reason},
                             {u"source"_s, draft.source},
                             {u"level"_s, int(draft.level)},
                             {u"on"_s, draft.isOn},
                             {u"ignorecase"_s, draft.ignoresCase},
                             {u"scope"_s, list(draft.scope)},
                             {u"swap"_s, swap},
                             {u"removes"_s, draft.removes},
                             {u"exceptions"_s, list(draft.exceptions)},
                             {u"bad"_s, list(draft.bad)},
                             {u"good"_s, list(draft.good)}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<SubstitutionDraft> read(const QString &line) {
    const QJsonDocument document = QJsonDocument::fromJson(line.toUtf8());
    if (!document.isObject())
        return std::nullopt;
    const QJsonObject object = document.object();
    const auto text = [&object](const QString &name) { return object.value(name).toString(); };
    const auto list = [&object](const QString &name) {
        QStringList lines;
        for (const QJsonValue &each : object.value(name).toArray())
            lines.append(each.toString());
        return lines;
    };
    SubstitutionDraft draft;
    draft.id = text(u"id"_s);
    draft.category = text(u"category"_s);
    draft.title = text(u"title"_s);
    draft.message = text(u"message"_s);
    draft.reason = text(u"reason"_s);
    draft.source = text(u"source"_s);
    draft.level =
        Level(qBound(int(Level::Info), object.value(u"level"_s).toInt(), int(Level::Error)));
    draft.isOn = object.value(u"on"_s).toBool(true);
    draft.ignoresCase = object.value(u"ignorecase"_s).toBool();
    draft.scope = list(u"scope"_s);
    for (const QJsonValue &each : object.value(u"swap"_s).toArray())
        draft.swap.append({each.toArray().at(0).toString(), each.toArray().at(1).toString()});
    draft.removes = object.value(u"removes"_s).toBool(true);
    draft.exceptions = list(u"exceptions"_s);
    draft.bad = list(u"bad"_s);
    draft.good = list(u"good"_s);
    return draft;
}

} // namespace

QList<SubstitutionDraft> RuleDrafts::all() const {
    QList<SubstitutionDraft> drafts;
    for (const QString &line : m_settings.get<Setting::RuleDrafts>()) {
        if (auto draft = read(line))
            drafts.append(std::move(*draft));
    }
    return drafts;
}

void RuleDrafts::keep(const SubstitutionDraft &draft, const SubstitutionDraft &before) {
    QList<SubstitutionDraft> drafts = all();
    const qsizetype at = drafts.indexOf(before);
    if (at >= 0)
        drafts[at] = draft;
    else
        drafts.append(draft);
    write(drafts);
}

void RuleDrafts::drop(const SubstitutionDraft &draft) {
    QList<SubstitutionDraft> drafts = all();
    drafts.removeOne(draft);
    write(drafts);
}

void RuleDrafts::write(const QList<SubstitutionDraft> &drafts) {
    QStringList lines;
    for (const SubstitutionDraft &draft : drafts)
        lines.append(written(draft));
    m_settings.set<Setting::RuleDrafts>(lines);
}

} // namespace morat
