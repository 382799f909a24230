// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/cms/NinjsReader.h"

#include "drafts/charsets/Decoding.h"
#include "drafts/cms/DraftFields.h"
#include "drafts/cms/JsonPlaces.h"
#include "drafts/translation/DraftTr.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

// A news item in IPTC's ninjs, all versions: headline, description, body, byline, and the captions
// of what is associated. Qt judges the JSON; a scanner beside it says where each string stands.

namespace morat {

namespace {

class NinjsReader {
public:
    NinjsReader(const QByteArray &bytes, qint64 start)
        : m_bytes(bytes)
        , m_strings(jsonPlaces(bytes.sliced(start)).strings)
        , m_quoting(jsonQuoting(bytes)) {
        for (JsonString &string : m_strings)
            string.content.start += start;
    }

    [[nodiscard]] Result<Draft> read(PageExtent extent);

private:
    /// The strings that a path leads to; "*" is any key.
    [[nodiscard]] QList<JsonString> at(const QStringList &path) const;
    [[nodiscard]] QString valueAt(const QStringList &path) const;
    void take(const QList<JsonString> &strings, FieldText text, std::optional<BlockKind> kind);
    void takeBody();
    void append(Envelope &envelope, const JsonString &string) const;
    /// The string says once more what the fields from number `field` on say.
    void noteTwins(const QList<JsonString> &strings, qsizetype field);

    const QByteArray &m_bytes;
    QList<JsonString> m_strings;
    Quoting m_quoting = Quoting::JsonString;
    Envelope m_envelope;
    QList<DraftField> m_fields;
    QList<QPair<TwinField, qsizetype>> m_twins; ///< and the field that each repeats
    QStringList m_unreached;
};

QList<JsonString> NinjsReader::at(const QStringList &path) const {
    QList<JsonString> found;
    for (const JsonString &string : m_strings) {
        if (leadsTo(path, string.path))
            found.append(string);
    }
    return found;
}

QString NinjsReader::valueAt(const QStringList &path) const {
    const QList<JsonString> found = at(path);
    return found.isEmpty() ? QString()
                           : QString::fromUtf8(m_bytes.mid(found.first().content.start,
                                                           found.first().content.length));
}

void NinjsReader::append(Envelope &envelope, const JsonString &string) const {
    appendJsonString(envelope, m_bytes, string.content, m_quoting);
}

void NinjsReader::take(const QList<JsonString> &strings, FieldText text,
                       std::optional<BlockKind> kind) {
    for (const JsonString &string : strings) {
        append(m_envelope, string);
        const qint64 start = m_envelope.fieldStart();
        m_fields.append({{start, m_envelope.source().size() - start}, text, kind});
    }
}

void NinjsReader::noteTwins(const QList<JsonString> &strings, qsizetype field) {
    for (const JsonString &string : strings) {
        TwinField twin;
        twin.name = string.path.constFirst();
        append(twin.envelope, string);
        m_twins.append({std::move(twin), field});
    }
}

/// Of several bodies that say the same, the one with markup.
void NinjsReader::takeBody() {
    const QList<JsonString> xhtml = at({u"body_xhtml"_s});
    const QList<JsonString> html = at({u"body_html"_s});
    QList<JsonString> plain = at({u"body_text"_s});
    QList<JsonString> marked; // bodies of version 3
    for (const JsonString &body : at({u"bodies"_s, u"*"_s, u"value"_s})) {
        const QString type = valueAt({u"bodies"_s, body.path.at(1), u"contenttype"_s}).toLower();
        (type.contains("html"_L1) ? marked : plain).append(body);
    }
    const qsizetype field = m_fields.size();
    if (!xhtml.isEmpty()) {
        take(xhtml, FieldText::Xhtml, {});
    } else if (!html.isEmpty()) {
        take(html, FieldText::Html, {});
    } else if (!marked.isEmpty()) {
        const QString number = marked.constFirst().path.at(1);
        const QString type = valueAt({u"bodies"_s, number, u"contenttype"_s}).toLower();
        take(marked.mid(0, 1), type.contains("xhtml"_L1) ? FieldText::Xhtml : FieldText::Html, {});
    } else {
        take(plain.mid(0, 1), FieldText::Lines, {});
        plain = plain.mid(1);
    }
    if (m_fields.size() == field)
        return;
    noteTwins(plain, field);
    const QList<JsonString> others = (xhtml + html + marked).mid(1);
    for (const JsonString &other : others)
        m_unreached.append(other.path.constFirst());
}

Result<Draft> NinjsReader::read(PageExtent extent) {
    take(at({u"headline"_s}), FieldText::Lines, BlockKind::Headline);
    take(at({u"headlines"_s, u"*"_s, u"value"_s}), FieldText::Lines, BlockKind::Headline);
    const QList<JsonString> marked = at({u"description_html"_s});
    take(marked, FieldText::Html, BlockKind::Lead);
    const QList<JsonString> plain = at({u"description_text"_s});
    if (marked.isEmpty())
        take(plain, FieldText::Lines, BlockKind::Lead);
    else
        noteTwins(plain, m_fields.size() - 1);
    take(at({u"descriptions"_s, u"*"_s, u"value"_s}), FieldText::Lines, BlockKind::Lead);
    const qsizetype introduced = m_fields.size();
    takeBody();
    const bool hasBody = m_fields.size() > introduced;
    take(at({u"byline"_s}), FieldText::Lines, BlockKind::Byline);
    take(at({u"associations"_s, u"*"_s, u"description_text"_s}), FieldText::Lines,
         BlockKind::Caption);
    if (!hasBody && introduced == 0)
        return failure(DraftTr::tr("The JSON file holds no news item (ninjs): it has neither a "
                                   "headline nor a body."));
    QList<qsizetype> firstBlocks;
    return readFields(std::move(m_envelope), m_fields, extent, &firstBlocks).map([&](Draft draft) {
        auto &stored = std::get<FieldsOfFile>(draft.storage);
        firstBlocks.append(draft.text.blocks().size());
        for (auto &[twin, field] : m_twins) {
            twin.firstBlock = firstBlocks.at(field);
            twin.blockCount = firstBlocks.at(field + 1) - twin.firstBlock;
            stored.twins.append(std::move(twin));
        }
        m_unreached.removeDuplicates();
        stored.unreached = m_unreached;
        return draft;
    });
}

} // namespace

bool looksLikeNinjs(const QByteArray &bytes) {
    return bytes.trimmed().startsWith('{') &&
           (bytes.contains("\"headline") || bytes.contains("\"body_") ||
            bytes.contains("\"bodies\""));
}

Result<Draft> readNinjs(const QByteArray &bytes, PageExtent extent,
                        std::optional<Charset> charset) {
    const Result<Decoded> decoded = decodeDraft(bytes, charset);
    if (!decoded)
        return tl::make_unexpected(decoded.error());
    if (!isJsonCharset(decoded->charset))
        return failure(DraftTr::tr("The JSON file is not in UTF-8, as JSON must be."));
    QJsonParseError error;
    const QByteArray json = bytes.sliced(decoded->textStart());
    const QJsonDocument document = QJsonDocument::fromJson(readableJson(json), &error);
    if (error.error == QJsonParseError::DeepNesting) {
        return failure(DraftTr::tr("The JSON file is nested too deep; that is no article."));
    }
    if (error.error != QJsonParseError::NoError) {
        return failure(DraftTr::tr("The JSON file is damaged at byte %1: %2")
                           .arg(decoded->textStart() + error.offset)
                           .arg(error.errorString()));
    }
    return NinjsReader(bytes, decoded->textStart()).read(extent).map([&](Draft draft) {
        draft.bytes = bytes;
        draft.charset = decoded->charset;
        draft.hasByteOrderMark = decoded->hasByteOrderMark;
        return draft;
    });
}

} // namespace morat
