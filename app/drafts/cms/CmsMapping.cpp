// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/CmsMapping.h"

#include "data/DataFolder.h"
#include "drafts/translation/DraftTr.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

constexpr qint64 largestMapping = 256 * 1024;
constexpr qsizetype mostMappings = 200;

QStringList pathOf(const QJsonValue &value) {
    return value.toString().split(u'.', Qt::SkipEmptyParts);
}

QList<QStringList> pathsOf(const QJsonValue &value) {
    QList<QStringList> paths;
    for (const QJsonValue &each : value.toArray())
        paths.append(pathOf(each));
    return paths;
}

/// Of the names that a field may have; nothing for "body", which is what the text says itself.
const QHash<QString, std::optional<BlockKind>> &kinds() {
    static const QHash<QString, std::optional<BlockKind>> all{
        {u"headline"_s, BlockKind::Headline},
        {u"lead"_s, BlockKind::Lead},
        {u"body"_s, std::nullopt},
        {u"byline"_s, BlockKind::Byline},
        {u"caption"_s, BlockKind::Caption},
    };
    return all;
}

const QHash<QString, std::optional<FieldText>> &texts() {
    static const QHash<QString, std::optional<FieldText>> all{
        {u"lines"_s, FieldText::Lines},
        {u"html"_s, FieldText::Html},
        {u"auto"_s, std::nullopt},
    };
    return all;
}

void addFrom(const QString &folder, CmsMappings &into) {
    const QDir files(folder);
    for (const QString &name : files.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        if (into.sound.size() >= mostMappings)
            return;
        QFile file(files.filePath(name));
        if (file.size() > largestMapping || !file.open(QIODevice::ReadOnly)) {
            into.problems.append(DraftTr::tr("%1: it cannot be read").arg(file.fileName()));
            continue;
        }
        if (const auto mapping = readCmsMapping(file.readAll()))
            into.sound.append(*mapping);
        else
            into.problems.append(file.fileName() + u": "_s + mapping.error().message);
    }
}

} // namespace

Result<CmsMapping> readCmsMapping(const QByteArray &json) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        return failure(
            DraftTr::tr("damaged at byte %1: %2").arg(error.offset).arg(error.errorString()));
    CmsMapping mapping;
    mapping.name = object[u"name"_s].toString();
    mapping.items = pathOf(object[u"items"_s]);
    mapping.id = pathOf(object[u"id"_s]);
    mapping.needs = pathsOf(object[u"needs"_s]);
    mapping.needsOne = pathsOf(object[u"needsOne"_s]);
    mapping.also = pathsOf(object[u"also"_s]);
    for (const QJsonValue &each : object[u"fields"_s].toArray()) {
        const QJsonObject field = each.toObject();
        const QString as = field[u"as"_s].toString(u"body"_s);
        const QString text = field[u"text"_s].toString(u"auto"_s);
        const QStringList path = pathOf(field[u"path"_s]);
        if (path.isEmpty() || !kinds().contains(as) || !texts().contains(text)) {
            return failure(DraftTr::tr("a field needs a path, “as” (headline, lead, body, byline, "
                                       "caption) and “text” (lines, html, auto)"));
        }
        mapping.fields.append({path, texts().value(text), kinds().value(as)});
    }
    if (mapping.fields.isEmpty() || mapping.needs.isEmpty())
        return failure(DraftTr::tr("it says neither “fields” nor “needs”, or one of them only"));
    return mapping;
}

CmsMappings cmsMappings() {
    CmsMappings all;
    const DataFolders folders = dataFolders();
    const QString inside = u"/resources/cms"_s;
    for (const QString &folder : folders.dropped)
        addFrom(folder + inside, all);
    addFrom(folders.shipped + inside, all);
    return all;
}

} // namespace morat
