// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/WxrReader.h"

#include "drafts/cms/DraftFields.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/cms/XmlFields.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/translation/DraftTr.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

// An export of WordPress (RSS with elements of its own) holds many articles. Each is a draft of its
// title, excerpt and content, all three HTML; writing one changes no byte of the others.

namespace morat {

namespace {

/// Title, excerpt and content.
int fieldAt(const XmlCursor &tag) {
    const bool isEncoded = tag.name() == u"encoded";
    return tag.name() == u"title" && tag.prefix().isEmpty() ? 0
           : isEncoded && tag.prefix() == u"excerpt"        ? 1
           : isEncoded && tag.prefix() == u"content"        ? 2
                                                            : -1;
}

/// What stands before the articles must be a document that we can take apart.
Result<QByteArray> rootTag(const QByteArray &bytes) {
    const qsizetype root = bytes.indexOf("<rss");
    const qsizetype end = bytes.indexOf('>', root);
    if (root < 0 || end < 0 || !looksLikeWxr(bytes))
        return failure(
            DraftTr::tr("The XML file is neither a WordPress export nor a feed (RSS, Atom)."));
    const QByteArray prolog = bytes.first(root);
    if (prolog.contains("<!DOCTYPE"))
        return failure(DraftTr::tr("The WordPress export declares a document type (DTD), which "
                                   "no ordinary export does."));
    static const QRegularExpression encoding(u"<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)"_s);
    const QString charset = encoding.match(QString::fromLatin1(prolog)).captured(1);
    if (!charset.isEmpty() && charset.compare("utf-8"_L1, Qt::CaseInsensitive) != 0)
        return failure(DraftTr::tr("The WordPress export is in the charset “%1”, which is not "
                                   "supported.")
                           .arg(charset.left(40)));
    return bytes.mid(root, end + 1 - root);
}

Result<WxrItem> findItem(const QByteArray &bytes, const QString &name) {
    const QList<WxrItem> items = wxrItems(bytes);
    if (items.size() > mostWxrItems)
        return failure(DraftTr::tr("The WordPress export holds more than %1 items; export it in "
                                   "several files.")
                           .arg(mostWxrItems));
    if (name.isEmpty()) {
        const auto articles = std::count_if(items.cbegin(), items.cend(),
                                            [](const WxrItem &item) { return item.isArticle(); });
        if (articles == 0)
            return failure(DraftTr::tr("The WordPress export holds no article."));
        if (articles > 1)
            return failure(DraftTr::tr("The WordPress export holds %1 articles; name one by "
                                       "“#” and its number after the file's name.")
                               .arg(articles));
        return *std::find_if(items.cbegin(), items.cend(),
                             [](const WxrItem &item) { return item.isArticle(); });
    }
    const auto found = std::find_if(items.cbegin(), items.cend(),
                                    [&](const WxrItem &item) { return item.name == name; });
    if (found != items.cend())
        return *found;
    // An article that was kept alone has lost its place in the row.
    if (items.size() == 1 &&
        (name.startsWith("item-"_L1) || name.startsWith(QString(items.first().name + u'-'))))
        return items.first();
    return failure(DraftTr::tr("The WordPress export holds no article “%1”.").arg(name));
}

} // namespace

Result<Draft> readWxr(const QByteArray &bytes, const QString &name, ControlCharacters controls,
                      PageExtent extent, std::optional<Charset> charset) {
    const Result<QByteArray> root = rootTag(bytes);
    if (!root)
        return tl::make_unexpected(root.error());
    const Result<WxrItem> item = findItem(bytes, name);
    if (!item)
        return tl::make_unexpected(item.error());
    const QByteArray document = *root + bytes.mid(item->whole.start, item->whole.length) + "</rss>";
    const Result<QList<SourceRange>> skipped =
        controls == ControlCharacters::Skipped ? placesToSkip(document) : QList<SourceRange>();
    if (!skipped)
        return tl::make_unexpected(skipped.error());
    const QList<SourceRange> damaged = damagedPlaces(document);
    auto fields = readXmlFields(blankedAt(document, *skipped + damaged), u"item", 3, fieldAt);
    const bool isDamaged =
        !fields || std::any_of(fields->cbegin(), fields->cend(), [](const XmlField &field) {
            return field.isDamaged || field.hasMarkup || (field.hasText && field.hasCData);
        });
    if (isDamaged) {
        const QString control = controlCharacterIn(bytes, item->whole);
        if (!control.isEmpty())
            return failure(
                DraftTr::tr("Article %1 of the WordPress export has a control character, "
                            "which no XML may have: %2.")
                    .arg(item->name, control));
        return failure(DraftTr::tr("The XML of article %1 in the WordPress export is damaged.")
                           .arg(item->name));
    }

    Envelope envelope;
    QList<DraftField> texts;
    const qint64 shift = item->whole.start - root->size();
    for (qsizetype i = 0; i < fields->size(); ++i) {
        XmlField &field = (*fields)[i];
        if (field.pieces.isEmpty())
            continue;
        leaveOut(field, *skipped);
        showLost(field, damaged);
        const SourceRange source = appendXmlField(envelope, field, shift);
        if (i == 0)
            texts.append({source, FieldText::Html, BlockKind::Headline});
        else if (i == 1)
            texts.append({source, FieldText::WordPress, BlockKind::Lead});
        else
            texts.append({source, FieldText::WordPress, {}});
    }
    return readFields(std::move(envelope), texts, extent).map([&](Draft draft) {
        draft.bytes = bytes;
        if (!damaged.isEmpty() || charset == Charset::Utf8Damaged)
            draft.charset = Charset::Utf8Damaged;
        if (!skipped->isEmpty())
            draft.unread.append(skippedName(controlCharacterIn(bytes, item->whole), *skipped));
        auto &stored = std::get<FieldsOfFile>(draft.storage);
        stored.item = item->name;
        stored.alone = document;
        return draft;
    });
}

} // namespace morat
