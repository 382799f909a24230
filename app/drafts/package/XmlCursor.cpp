// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/XmlCursor.h"

#include "drafts/translation/DraftTr.h"

#include <QRegularExpression>
#include <QStringDecoder>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// The reader compares each attribute of an element with each; honest elements have some dozens.
constexpr qsizetype mostXmlAttributes = 256;

/// What "&name;" stands for; empty when it is not one of XML's own.
QString entityText(QByteArrayView name) {
    if (name == "amp")
        return u"&"_s;
    if (name == "lt")
        return u"<"_s;
    if (name == "gt")
        return u">"_s;
    if (name == "quot")
        return u"\""_s;
    if (name == "apos")
        return u"'"_s;
    if (!name.startsWith("#"))
        return {};
    const bool hexadecimal = name.startsWith("#x");
    bool isNumber = false;
    const char32_t code =
        name.sliced(hexadecimal ? 2 : 1).toByteArray().toUInt(&isNumber, hexadecimal ? 16 : 10);
    if (!isNumber || code == 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff))
        return {};
    return QString::fromUcs4(&code, 1);
}

/// What an XML declaration says of the charset; empty when it says nothing or is none.
QString encodingOf(QByteArrayView instruction) {
    static const QRegularExpression pattern(
        u"^<\\?xml\\s[^>]*encoding\\s*=\\s*[\"']([^\"']*)[\"']"_s);
    return pattern.match(QString::fromLatin1(instruction)).captured(1);
}

} // namespace

XmlCursor::XmlCursor(const QByteArray &xml, QString name)
    : XmlCursor(xml, std::move(name), {0, xml.size()}) {}

XmlCursor::XmlCursor(const QByteArray &xml, QString name, SourceRange part)
    : m_xml(xml)
    , m_name(std::move(name))
    , m_reader(QByteArray::fromRawData(xml.constData() + part.start, part.length))
    , m_at(part.start)
    , m_end(part.end()) {
    if (startsWith("\xef\xbb\xbf"))
        m_at += 3;
}

QByteArrayView XmlCursor::bytes() const {
    return QByteArrayView(m_xml).sliced(m_range.start, m_range.length);
}

SourceRange XmlCursor::cDataContent() const {
    constexpr qsizetype opening = 9; // <![CDATA[
    constexpr qsizetype closing = 3; // ]]>
    return {m_range.start + opening, m_range.length - opening - closing};
}

QString XmlCursor::attribute(QStringView name) const {
    for (const QXmlStreamAttribute &attribute : m_reader.attributes()) {
        if (attribute.name() == name)
            return attribute.value().toString();
    }
    return {};
}

bool XmlCursor::startsWith(const char *what) const {
    return QByteArrayView(m_xml).sliced(m_at, m_end - m_at).startsWith(what);
}

bool XmlCursor::skipTo(const char *what) {
    const qint64 end = m_xml.indexOf(what, m_at);
    const auto length = qint64(qstrlen(what));
    if (end < 0 || end + length > m_end)
        return false;
    m_at = end + length;
    return true;
}

XmlCursor::Token XmlCursor::fail(const QString &message) {
    m_failure = Failure{message};
    m_at = m_end;
    return Token::End;
}

XmlCursor::Token XmlCursor::notWellFormed() {
    return fail(DraftTr::tr("“%1” in the package is not well-formed XML.").arg(m_name));
}

XmlCursor::Token XmlCursor::tag(bool closing) {
    const qint64 start = m_at;
    qsizetype attributes = 0; // values, one an attribute
    // ">" may stand in an attribute's value.
    char quote = 0;
    for (++m_at; m_at < m_end; ++m_at) {
        const char c = m_xml[m_at];
        if (quote != 0) {
            quote = c == quote ? char(0) : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
            ++attributes;
        } else if (c == '>') {
            break;
        }
    }
    if (m_at >= m_end)
        return notWellFormed();
    ++m_at;
    m_range = {start, m_at - start};
    if (attributes > mostXmlAttributes) {
        return fail(DraftTr::tr("An element of “%1” in the package has more than %2 attributes; "
                                "that is no article.")
                        .arg(m_name)
                        .arg(mostXmlAttributes));
    }
    const auto wanted = closing ? QXmlStreamReader::EndElement : QXmlStreamReader::StartElement;
    const auto other = closing ? QXmlStreamReader::StartElement : QXmlStreamReader::EndElement;
    do {
        m_reader.readNext();
        if (m_reader.atEnd() || m_reader.tokenType() == other)
            return notWellFormed();
    } while (m_reader.tokenType() != wanted);
    if (closing) {
        --m_depth;
        m_isEmptyElement = false;
        return Token::EndTag;
    }
    if (++m_depth > deepestXml) {
        return fail(DraftTr::tr("The elements of “%1” in the package are nested more than %2 "
                                "deep; that is no article.")
                        .arg(m_name)
                        .arg(deepestXml));
    }
    m_isEmptyElement = m_xml[m_at - 2] == '/';
    m_owesEndTag = m_isEmptyElement;
    return Token::StartTag;
}

XmlCursor::Token XmlCursor::next() {
    if (m_failure)
        return Token::End;
    if (m_owesEndTag) {
        m_owesEndTag = false;
        m_range = {m_at, 0};
        --m_depth;
        m_reader.readNext();
        return m_reader.isEndElement() ? Token::EndTag : notWellFormed();
    }
    while (m_at < m_end) {
        const qint64 start = m_at;
        if (m_xml[m_at] != '<') {
            const qint64 end = m_xml.indexOf('<', m_at);
            m_at = end < 0 || end > m_end ? m_end : end;
            m_range = {start, m_at - start};
            return Token::Text;
        }
        if (startsWith("<!--")) {
            m_at += 4;
            if (!skipTo("-->"))
                return notWellFormed();
        } else if (startsWith("<![CDATA[")) {
            if (!skipTo("]]>"))
                return notWellFormed();
            m_range = {start, m_at - start};
            return Token::CData;
        } else if (startsWith("<?")) {
            if (!skipTo("?>"))
                return notWellFormed();
            const QString charset = encodingOf(QByteArrayView(m_xml).sliced(start, m_at - start));
            if (!charset.isEmpty() && charset.compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
                return fail(DraftTr::tr("“%1” in the package is in the charset “%2”, which is "
                                        "not supported.")
                                .arg(m_name, charset.left(40)));
            }
        } else if (startsWith("<!")) {
            return fail(DraftTr::tr("“%1” in the package declares a document type (DTD), which "
                                    "no ordinary document does.")
                            .arg(m_name));
        } else {
            return tag(startsWith("</"));
        }
    }
    while (!m_reader.atEnd()) {
        m_reader.readNext();
        if (m_reader.isStartElement() || m_reader.isEndElement())
            return notWellFormed();
    }
    return m_reader.hasError() ? notWellFormed() : Token::End;
}

std::optional<QList<XmlText>> xmlTexts(const QByteArray &xml, SourceRange range) {
    QList<XmlText> texts;
    const QByteArrayView bytes = QByteArrayView(xml).sliced(range.start, range.length);
    for (qsizetype at = 0; at < bytes.size();) {
        if (bytes[at] == '&') {
            const qsizetype end = bytes.indexOf(';', at);
            if (end < 0)
                return {};
            XmlText entity{entityText(bytes.sliced(at + 1, end - at - 1)),
                           {range.start + at, end + 1 - at},
                           true};
            if (entity.text.isEmpty())
                return {};
            texts.append(std::move(entity));
            at = end + 1;
            continue;
        }
        qsizetype end = bytes.indexOf('&', at);
        if (end < 0)
            end = bytes.size();
        QStringDecoder decode(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless |
                                                        QStringDecoder::Flag::ConvertInitialBom);
        QString text = decode(bytes.sliced(at, end - at));
        if (decode.hasError())
            return {};
        texts.append({std::move(text), {range.start + at, end - at}, false});
        at = end;
    }
    return texts;
}

QByteArray xmlInUtf8(QByteArray xml) {
    const auto begins = [&xml](const char *with, qsizetype length) {
        return xml.startsWith(QByteArrayView(with, length));
    };
    const bool isLittle = begins("\xff\xfe", 2) || begins("<\0?\0", 4);
    const bool isBig = begins("\xfe\xff", 2) || begins("\0<\0?", 4);
    if (!isLittle && !isBig)
        return xml;
    QStringDecoder decode(isLittle ? QStringDecoder::Utf16LE : QStringDecoder::Utf16BE);
    QString text = decode(xml);
    if (decode.hasError())
        return xml;
    static const QRegularExpression declared(
        u"^(<\\?xml\\s[^>]*encoding\\s*=\\s*[\"'])utf-16(?:le|be)?(?=[\"'])"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.replace(declared, u"\\1UTF-8"_s).toUtf8();
}

QByteArray xmlEscaped(const QString &text) {
    QString out = text;
    out.replace(u'&', "&amp;"_L1);
    out.replace(u'<', "&lt;"_L1);
    out.replace(u'>', "&gt;"_L1);
    return out.toUtf8();
}

} // namespace morat
