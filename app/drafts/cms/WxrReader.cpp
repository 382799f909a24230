// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/WxrReader.h"

#include "drafts/cms/DraftFields.h"
#include "drafts/cms/WxrIndex.h"
#include "drafts/package/XmlCursor.h"
#include "drafts/translation/DraftTr.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

// An export of WordPress (RSS with elements of its own) holds many articles. Each is a draft of its
// title, excerpt and content, all three HTML; writing one changes no byte of the others.

namespace morat {

namespace {

/// An element of the item, its content unquoted piece by piece.
struct WxrField {
    struct Piece {
        QByteArray bytes;
        SourceRange file;
        bool isEscape = false;
    };
    QList<Piece> pieces;
    bool hasText = false;
    bool hasCData = false;
    bool isDamaged = false;
};

class WxrItemReader {
public:
    /// `document` is the item alone, inside the export's root element.
    WxrItemReader(const QByteArray &document, const QString &name)
        : m_document(document)
        , m_cursor(document, name) {}

    /// Title, excerpt and content; nothing when the XML is damaged.
    [[nodiscard]] std::optional<std::array<WxrField, 3>> fields();

private:
    void read(WxrField &field);

    const QByteArray &m_document;
    XmlCursor m_cursor;
};

/// Up to the end of the element.
void WxrItemReader::read(WxrField &field) {
    int depth = 1;
    for (auto token = m_cursor.next(); token != XmlCursor::Token::End; token = m_cursor.next()) {
        const SourceRange range = m_cursor.range();
        if (token == XmlCursor::Token::StartTag) {
            ++depth;
            field.isDamaged = true;
        } else if (token == XmlCursor::Token::EndTag) {
            if (--depth == 0)
                return;
        } else if (token == XmlCursor::Token::CData) {
            const SourceRange content = m_cursor.cDataContent();
            const QByteArray bytes = m_document.mid(content.start, content.length);
            field.isDamaged = field.isDamaged || QString::fromUtf8(bytes).toUtf8() != bytes;
            field.hasCData = true;
            field.pieces.append({bytes, content, false});
        } else if (!m_cursor.bytes().trimmed().isEmpty()) {
            const auto texts = xmlTexts(m_document, range);
            field.isDamaged = field.isDamaged || !texts;
            field.hasText = true;
            for (const XmlText &text : texts.value_or(QList<XmlText>()))
                field.pieces.append({text.text.toUtf8(), text.source, text.isEntity});
        }
    }
}

std::optional<std::array<WxrField, 3>> WxrItemReader::fields() {
    std::array<WxrField, 3> found;
    int depth = 0;
    int itemDepth = -1;
    for (auto token = m_cursor.next(); token != XmlCursor::Token::End; token = m_cursor.next()) {
        if (token == XmlCursor::Token::EndTag)
            --depth;
        if (token != XmlCursor::Token::StartTag)
            continue;
        ++depth;
        if (itemDepth < 0 && m_cursor.name() == u"item")
            itemDepth = depth;
        if (itemDepth < 0 || depth != itemDepth + 1)
            continue;
        const bool isEncoded = m_cursor.name() == u"encoded";
        WxrField *field = nullptr;
        if (m_cursor.name() == u"title" && m_cursor.prefix().isEmpty())
            field = found.data();
        else if (isEncoded && m_cursor.prefix() == u"excerpt")
            field = &found[1];
        else if (isEncoded && m_cursor.prefix() == u"content")
            field = &found[2];
        // The first of a kind counts.
        if (field != nullptr && field->pieces.isEmpty()) {
            read(*field);
            --depth;
        }
    }
    if (m_cursor.failure())
        return {};
    return found;
}

/// What stands before the articles must be a document that we can take apart.
Result<QByteArray> rootTag(const QByteArray &bytes) {
    const qsizetype root = bytes.indexOf("<rss");
    const qsizetype end = bytes.indexOf('>', root);
    if (root < 0 || end < 0 || !looksLikeWxr(bytes))
        return failure(DraftTr::tr("The XML file is no WordPress export."));
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
    if (items.size() == 1 && name.startsWith("item-"_L1))
        return items.first();
    return failure(DraftTr::tr("The WordPress export holds no article “%1”.").arg(name));
}

} // namespace

Result<Draft> readWxr(const QByteArray &bytes, const QString &name) {
    const Result<QByteArray> root = rootTag(bytes);
    if (!root)
        return tl::make_unexpected(root.error());
    const Result<WxrItem> item = findItem(bytes, name);
    if (!item)
        return tl::make_unexpected(item.error());
    const QByteArray document = *root + bytes.mid(item->whole.start, item->whole.length) + "</rss>";
    const auto fields = WxrItemReader(document, item->name).fields();
    const bool isDamaged =
        !fields || std::any_of(fields->cbegin(), fields->cend(), [](const WxrField &field) {
            return field.isDamaged || (field.hasText && field.hasCData);
        });
    if (isDamaged)
        return failure(DraftTr::tr("The XML of article %1 in the WordPress export is damaged.")
                           .arg(item->name));

    Envelope envelope;
    QList<DraftField> texts;
    const qint64 shift = item->whole.start - root->size();
    for (size_t i = 0; i < fields->size(); ++i) {
        const WxrField &field = fields->at(i);
        if (field.pieces.isEmpty())
            continue;
        envelope.beginField(field.hasCData ? Quoting::XmlCData : Quoting::XmlText);
        for (const WxrField::Piece &piece : field.pieces) {
            const SourceRange file{piece.file.start + shift, piece.file.length};
            if (piece.isEscape)
                envelope.appendEscape(piece.bytes, file);
            else
                envelope.append(piece.bytes, file.start);
        }
        const qint64 start = envelope.fieldStart();
        const SourceRange source{start, envelope.source().size() - start};
        if (i == 0)
            texts.append({source, FieldText::Html, BlockKind::Headline});
        else if (i == 1)
            texts.append({source, FieldText::WordPress, BlockKind::Lead});
        else
            texts.append({source, FieldText::WordPress, {}});
    }
    return readFields(std::move(envelope), texts).map([&](Draft draft) {
        draft.bytes = bytes;
        auto &stored = std::get<FieldsOfFile>(draft.storage);
        stored.item = item->name;
        stored.alone = document;
        return draft;
    });
}

} // namespace morat
