// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/CmsJsonReader.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/cms/CmsMapping.h"
#include "drafts/cms/JsonPlaces.h"
#include "drafts/translation/DraftTr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

// Articles in the JSON of a CMS. A mapping, which is data, says where they stand and which of their
// fields are text; writing one changes no byte of the others.

namespace morat {

namespace {

constexpr qsizetype mostArticles = 20'000;

QJsonValue stepInto(const QJsonValue &value, const QString &key) {
    if (value.isObject())
        return value.toObject().value(key);
    bool isNumber = false;
    const qsizetype number = key.toLongLong(&isNumber);
    return value.isArray() && isNumber ? value.toArray().at(number) : QJsonValue();
}

/// Whether something stands at the path that is neither null nor empty.
bool holds(const QJsonValue &value, const QStringList &path, qsizetype at = 0) {
    if (at == path.size())
        return !value.isUndefined() && !value.isNull() &&
               (!value.isString() || !value.toString().isEmpty());
    if (path[at] != "*"_L1)
        return holds(stepInto(value, path[at]), path, at + 1);
    if (value.isArray()) {
        const QJsonArray all = value.toArray();
        return std::any_of(all.cbegin(), all.cend(),
                           [&](const QJsonValue &each) { return holds(each, path, at + 1); });
    }
    const QJsonObject all = value.toObject();
    return std::any_of(all.constBegin(), all.constEnd(),
                       [&](const QJsonValue &each) { return holds(each, path, at + 1); });
}

bool fits(const CmsMapping &mapping, const QJsonValue &article) {
    const auto isThere = [&article](const QStringList &path) { return holds(article, path); };
    return article.isObject() &&
           std::all_of(mapping.needs.cbegin(), mapping.needs.cend(), isThere) &&
           (mapping.needsOne.isEmpty() ||
            std::any_of(mapping.needsOne.cbegin(), mapping.needsOne.cend(), isThere));
}

/// An article of the file.
struct Article {
    QString name;
    QStringList path; ///< from the root of the file
    QJsonValue value;
};

/// What a mapping finds in the file.
struct Found {
    CmsMapping mapping;
    QList<Article> articles;
    bool isList = false;
};

/// The name goes into an address behind "#".
QString nameOf(const QJsonValue &article, const QStringList &path, qsizetype number) {
    QJsonValue id = article;
    for (const QString &key : path)
        id = stepInto(id, key);
    QString name = id.isDouble() ? QString::number(id.toInteger()) : id.toString();
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]+"_s);
    name.replace(unfit, u"-"_s);
    constexpr qsizetype longest = 80;
    return path.isEmpty() || name.isEmpty() ? u"item-"_s + QString::number(number + 1)
                                            : name.left(longest);
}

std::optional<Found> findIn(const QJsonValue &root, const CmsMapping &mapping) {
    // Under any key there may be a list.
    if (const qsizetype any = mapping.items.indexOf(u"*"_s); any >= 0) {
        QJsonValue holder = root;
        for (const QString &key : mapping.items.first(any))
            holder = stepInto(holder, key);
        const QStringList keys = holder.toObject().keys();
        for (const QString &key : keys) {
            CmsMapping named = mapping;
            named.items[any] = key;
            auto found = findIn(root, named);
            if (found && found->isList)
                return found;
        }
        return {};
    }
    QJsonValue place = root;
    for (const QString &key : mapping.items)
        place = stepInto(place, key);
    Found found{mapping, {}, place.isArray()};
    if (!found.isList) {
        if (!fits(mapping, place))
            return {};
        found.articles.append(Article{{}, mapping.items, place});
        return found;
    }
    QSet<QString> names;
    const QJsonArray all = place.toArray();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (!fits(mapping, all.at(i)))
            continue;
        const QString name = nameOf(all.at(i), mapping.id, i);
        QString own = name;
        for (int again = 2; names.contains(own); ++again)
            own = name + u'-' + QString::number(again);
        names.insert(own);
        found.articles.append(
            Article{own, mapping.items + QStringList{QString::number(i)}, all.at(i)});
    }
    return found.articles.isEmpty() ? std::nullopt : std::optional(found);
}

qsizetype markLength(const QByteArray &bytes) {
    return bytes.startsWith("\xef\xbb\xbf") ? 3 : 0;
}

std::optional<Found> findArticles(const QJsonDocument &document) {
    const QJsonValue root =
        document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const CmsMappings mappings = cmsMappings();
    for (const CmsMapping &mapping : mappings.sound) {
        if (auto found = findIn(root, mapping))
            return found;
    }
    return {};
}

std::optional<Found> findArticles(const QByteArray &bytes) {
    const QByteArray trimmed = bytes.sliced(markLength(bytes)).trimmed();
    if (!trimmed.startsWith('{') && !trimmed.startsWith('['))
        return {};
    const QJsonDocument document = QJsonDocument::fromJson(readableJson(trimmed));
    return document.isNull() ? std::nullopt : findArticles(document);
}

bool looksLikeHtml(const QByteArray &text) {
    static const QRegularExpression tag(
        u"</?(?:p|br|div|h[1-6]|ul|ol|li|b|i|em|strong|a|img|figure|blockquote|span|table)[\\s/>]"_s,
        QRegularExpression::CaseInsensitiveOption);
    return tag.match(QString::fromUtf8(text)).hasMatch();
}

/// A file of this article alone, in which it stands where it stood.
QByteArray aloneOf(const Article &article, const QJsonValue &root, const QByteArray &bytes) {
    QByteArray opening;
    QByteArray closing;
    QJsonValue value = root;
    for (const QString &key : article.path) {
        if (value.isArray()) {
            opening += '[';
            closing.prepend(']');
        } else {
            opening += "{\"" + key.toUtf8() + "\":";
            closing.prepend('}');
        }
        value = stepInto(value, key);
    }
    return opening + bytes + closing;
}

std::optional<SourceRange> rangeOf(const Article &article, const JsonPlaces &places) {
    for (const JsonContainer &container : places.containers) {
        if (container.path == article.path)
            return container.whole;
    }
    return {};
}

Result<Article> choose(const Found &found, const QString &name) {
    if (name.isEmpty()) {
        if (found.articles.size() > 1)
            return failure(DraftTr::tr("The JSON file holds %1 articles; name one by “#” and its "
                                       "number after the file's name.")
                               .arg(found.articles.size()));
        return found.articles.first();
    }
    const auto there = std::find_if(found.articles.cbegin(), found.articles.cend(),
                                    [&](const Article &article) { return article.name == name; });
    if (there != found.articles.cend())
        return *there;
    // An article that was kept alone has lost its place in the list.
    const bool isAlone = found.articles.size() == 1 &&
                         (name.startsWith("item-"_L1) ||
                          name.startsWith(QString(found.articles.first().name + u'-')));
    if (isAlone)
        return found.articles.first();
    return failure(DraftTr::tr("The JSON file holds no article “%1”.").arg(name));
}

} // namespace

bool looksLikeCmsJson(const QByteArray &bytes) {
    return findArticles(bytes).has_value();
}

QStringList cmsJsonArticles(const QByteArray &bytes) {
    QStringList names;
    const auto found = findArticles(bytes);
    if (!found || !found->isList || found->articles.size() > mostArticles)
        return names;
    for (const Article &article : found->articles)
        names.append(article.name);
    return names;
}

std::optional<QByteArray> withCmsJsonArticle(QByteArray file, const QString &name,
                                             const QByteArray &bytes) {
    const auto rangeIn = [&name](const QByteArray &json) -> std::optional<SourceRange> {
        const auto found = findArticles(json);
        if (!found)
            return {};
        const auto article = std::find_if(found->articles.cbegin(), found->articles.cend(),
                                          [&](const Article &each) { return each.name == name; });
        if (article == found->articles.cend())
            return {};
        const qsizetype mark = markLength(json);
        auto range = rangeOf(*article, jsonPlaces(json.sliced(mark)));
        if (range)
            range->start += mark;
        return range;
    };
    const auto old = rangeIn(file);
    const auto now = rangeIn(bytes);
    if (!old || !now)
        return {};
    return file.replace(old->start, old->length, bytes.mid(now->start, now->length));
}

Result<Draft> readCmsJson(const QByteArray &bytes, const QString &item,
                          std::optional<Charset> charset) {
    const Result<Decoded> decoded = decodeDraft(bytes, charset);
    if (!decoded)
        return tl::make_unexpected(decoded.error());
    if (!isJsonCharset(decoded->charset))
        return failure(DraftTr::tr("The JSON file is not in UTF-8, as JSON must be."));
    const qint64 start = decoded->textStart();
    const QByteArray json = bytes.sliced(start);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(readableJson(json), &error);
    if (error.error == QJsonParseError::DeepNesting)
        return failure(DraftTr::tr("The JSON file is nested too deep; that is no article."));
    if (error.error != QJsonParseError::NoError) {
        return failure(DraftTr::tr("The JSON file is damaged at byte %1: %2")
                           .arg(start + error.offset)
                           .arg(error.errorString()));
    }
    const auto found = findArticles(document);
    if (!found) {
        const QStringList problems = cmsMappings().problems;
        const QString said = DraftTr::tr("The JSON file holds no article that is known: it is no "
                                         "news item (ninjs), and no mapping of a CMS fits it.");
        return failure(problems.isEmpty() ? said : QString(said + u' ' + problems.join(u"; "_s)));
    }
    if (found->articles.size() > mostArticles)
        return failure(
            DraftTr::tr("The JSON file holds more than %1 articles; export it in several "
                        "files.")
                .arg(mostArticles));
    const Result<Article> article = choose(*found, item);
    if (!article)
        return tl::make_unexpected(article.error());
    const JsonPlaces places = jsonPlaces(json);
    const auto range = rangeOf(*article, places);
    if (!range)
        return failure(DraftTr::tr("The JSON file is nested too deep; that is no article."));

    Envelope envelope;
    QList<DraftField> fields;
    const Quoting quoting = jsonQuoting(bytes);
    for (const CmsMapping::Field &field : found->mapping.fields) {
        for (const JsonString &string : places.strings) {
            if (string.content.isEmpty() || string.content.start < range->start ||
                string.content.end() > range->end() ||
                !leadsTo(article->path + field.path, string.path))
                continue;
            appendJsonString(envelope, bytes, {string.content.start + start, string.content.length},
                             quoting);
            const qint64 at = envelope.fieldStart();
            const FieldText text = field.text.value_or(
                looksLikeHtml(envelope.field()) ? FieldText::Html : FieldText::Lines);
            fields.append({{at, envelope.source().size() - at}, text, field.kind});
        }
    }
    if (fields.isEmpty())
        return failure(DraftTr::tr("The article of the JSON file has no text."));
    QStringList unreached;
    for (const QStringList &also : found->mapping.also) {
        if (holds(article->value, also))
            unreached.append(also.join(u'.'));
    }
    return readFields(std::move(envelope), fields).map([&](Draft draft) {
        draft.bytes = bytes;
        draft.charset = decoded->charset;
        draft.hasByteOrderMark = decoded->hasByteOrderMark;
        auto &stored = std::get<FieldsOfFile>(draft.storage);
        stored.unreached = unreached;
        if (found->isList) {
            const QJsonValue root =
                document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
            stored.item = article->name;
            stored.alone = aloneOf(*article, root, json.mid(range->start, range->length));
        }
        return draft;
    });
}

} // namespace morat
