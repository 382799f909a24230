// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/XmlCursor.h"

#include "drafts/translation/DraftTr.h"

#include <QList>
#include <QRegularExpression>
#include <QStringDecoder>

#include <expat.h>

#include <algorithm>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Honest elements have some dozens.
constexpr qsizetype mostXmlAttributes = 256;

/// Where expat's event begins, and its length, in bytes. From 2.9 on the calls that Debian 12 has
/// are deprecated.
#if XML_MAJOR_VERSION > 2 || (XML_MAJOR_VERSION == 2 && XML_MINOR_VERSION >= 9)
qint64 byteIndex(XML_Parser parser) {
    return XML_GetCurrentByteIndex64(parser);
}
qint64 byteCount(XML_Parser parser) {
    return qint64(XML_GetCurrentByteCount64(parser));
}
#else
qint64 byteIndex(XML_Parser parser) {
    return XML_GetCurrentByteIndex(parser);
}
qint64 byteCount(XML_Parser parser) {
    return XML_GetCurrentByteCount(parser);
}
#endif

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

/// An element's name, as many times as it is asked for the same.
struct ElementName {
    QString space;
    QString local;
    QString prefix;
};

struct Attribute {
    QString name; ///< without its prefix
    QString value;
};

struct XmlToken {
    XmlCursor::Token kind = XmlCursor::Token::End;
    SourceRange range;
    bool isEmptyElement = false;
    const ElementName *name = nullptr;
    QList<Attribute> attributes;
};

/// Parts expat's names: namespace, local name, prefix; namespace, local name; or local name. No
/// namespace holds a line break.
constexpr char partsNames = '\n';

} // namespace

/// expat calls back; what it says is kept until it is asked for. It goes on only when nothing is
/// left, so that a document of any size costs a few thousand tokens.
class XmlCursor::Parser {
public:
    Parser(const QByteArray &xml, QString name, SourceRange part)
        : m_xml(xml)
        , m_name(std::move(name))
        , m_part(part)
        , m_expat(XML_ParserCreateNS("UTF-8", partsNames)) {
        XML_SetReturnNSTriplet(m_expat, 1);
        XML_SetUserData(m_expat, this);
        XML_SetElementHandler(m_expat, &Parser::started, &Parser::ended);
        XML_SetCommentHandler(m_expat, &Parser::commented);
        XML_SetProcessingInstructionHandler(m_expat, &Parser::instructed);
        XML_SetCdataSectionHandler(m_expat, &Parser::cDataStarted, &Parser::cDataEnded);
        XML_SetXmlDeclHandler(m_expat, &Parser::declared);
        XML_SetStartDoctypeDeclHandler(m_expat, &Parser::typed);
        if (QByteArrayView(xml).sliced(part.start, part.length).startsWith("\xef\xbb\xbf"))
            m_end += 3;
    }
    ~Parser() { XML_ParserFree(m_expat); }
    Parser(const Parser &) = delete;
    Parser &operator=(const Parser &) = delete;

    /// Makes the next token the current one; false at the end or at a failure.
    bool advance() {
        ++m_at;
        if (m_at < m_tokens.size())
            return true;
        m_tokens.clear();
        m_at = 0;
        if (!m_isDone)
            readOn();
        return !m_tokens.isEmpty();
    }
    [[nodiscard]] const XmlToken &current() const { return m_tokens.at(m_at); }
    [[nodiscard]] bool hasCurrent() const { return m_at >= 0 && m_at < m_tokens.size(); }
    [[nodiscard]] const ElementName &name() const { return *m_lastName; }
    /// The name of a tag stays until the next one.
    void remember() {
        if (current().name != nullptr)
            m_lastName = current().name;
    }
    /// What is wrong with the document, once its sound tokens are used up.
    [[nodiscard]] const std::optional<Failure> &failure() const { return m_failure; }

private:
    static constexpr qsizetype readAhead = 2000; // tokens
    static constexpr qsizetype bytesAtOnce = 1 << 20;

    static Parser &of(void *self) { return *static_cast<Parser *>(self); }

    void readOn() {
        while (m_tokens.size() < readAhead) {
            const XML_Status status = m_isSuspended ? XML_ResumeParser(m_expat) : feed();
            m_isSuspended = status == XML_STATUS_SUSPENDED;
            const bool isRead = status == XML_STATUS_OK && m_fed == m_part.end();
            if (status != XML_STATUS_ERROR && !isRead)
                continue;
            m_isDone = true;
            if (isRead) {
                addText(m_part.end());
            } else if (!m_failure) {
                m_failure =
                    Failure{DraftTr::tr("“%1” in the package is not well-formed XML.").arg(m_name)};
            }
            return;
        }
    }
    XML_Status feed() {
        const qsizetype size = std::min<qsizetype>(bytesAtOnce, m_part.end() - m_fed);
        const char *const from = m_xml.constData() + m_fed;
        m_fed += size;
        return XML_Parse(m_expat, from, int(size), m_fed == m_part.end() ? XML_TRUE : XML_FALSE);
    }

    void add(XmlToken token) {
        m_tokens.append(std::move(token));
        if (m_tokens.size() >= readAhead && !m_failure)
            XML_StopParser(m_expat, XML_TRUE);
    }
    /// What stands between two pieces of markup.
    void addText(qint64 until) {
        if (until > m_end)
            m_tokens.append({Token::Text, {m_end, until - m_end}, false, nullptr, {}});
        m_end = until;
    }
    [[nodiscard]] qint64 eventStart() const { return m_part.start + byteIndex(m_expat); }
    [[nodiscard]] qint64 eventEnd() const { return eventStart() + byteCount(m_expat); }
    void refuse(const QString &message) {
        if (m_failure)
            return;
        m_failure = Failure{message};
        XML_StopParser(m_expat, XML_FALSE);
    }
    /// Markup that is no token.
    void pass() {
        addText(eventStart());
        m_end = eventEnd();
    }

    const ElementName *nameOf(const char *parts) {
        const QByteArray key(parts);
        if (const auto known = m_names.find(key); known != m_names.end())
            return &known->second;
        const QStringList texts = QString::fromUtf8(key).split(QLatin1Char(partsNames));
        ElementName name;
        if (texts.size() == 1)
            name.local = texts.first();
        else
            name = {texts.first(), texts.at(1), texts.value(2)};
        return &m_names.emplace(key, std::move(name)).first->second;
    }

    static void started(void *self, const char *name, const char **attributes) {
        of(self).start(name, attributes);
    }
    void start(const char *name, const char **attributes) {
        const SourceRange range{eventStart(), eventEnd() - eventStart()};
        addText(range.start);
        m_end = range.end();
        XmlToken token{Token::StartTag, range, m_xml[range.end() - 2] == '/', nameOf(name), {}};
        for (const char **at = attributes; *at != nullptr; at += 2)
            token.attributes.append({nameOf(*at)->local, QString::fromUtf8(*(at + 1))});
        if (token.attributes.size() > mostXmlAttributes) {
            return refuse(DraftTr::tr("An element of “%1” in the package has more than %2 "
                                      "attributes; that is no article.")
                              .arg(m_name)
                              .arg(mostXmlAttributes));
        }
        if (++m_depth > deepestXml) {
            return refuse(DraftTr::tr("The elements of “%1” in the package are nested more than "
                                      "%2 deep; that is no article.")
                              .arg(m_name)
                              .arg(deepestXml));
        }
        m_isEmpty = token.isEmptyElement;
        add(std::move(token));
    }

    static void ended(void *self, const char *name) { of(self).end(name); }
    void end(const char *name) {
        --m_depth;
        XmlToken token{Token::EndTag, {}, m_isEmpty, nameOf(name), {}};
        if (m_isEmpty) {
            token.range = {m_end, 0};
        } else {
            addText(eventStart());
            token.range = {eventStart(), eventEnd() - eventStart()};
            m_end = eventEnd();
        }
        m_isEmpty = false;
        add(std::move(token));
    }

    static void commented(void *self, const char * /*text*/) { of(self).pass(); }
    static void instructed(void *self, const char * /*target*/, const char * /*data*/) {
        of(self).pass();
    }
    static void declared(void *self, const char * /*version*/, const char *encoding,
                         int /*standalone*/) {
        Parser &parser = of(self);
        parser.pass();
        const QString charset = QString::fromUtf8(encoding);
        if (!charset.isEmpty() && charset.compare("utf-8"_L1, Qt::CaseInsensitive) != 0) {
            parser.refuse(DraftTr::tr("“%1” in the package is in the charset “%2”, which is not "
                                      "supported.")
                              .arg(parser.m_name, charset.left(40)));
        }
    }
    static void typed(void *self, const char * /*name*/, const char * /*system*/,
                      const char * /*publicId*/, int /*internal*/) {
        Parser &parser = of(self);
        parser.refuse(DraftTr::tr("“%1” in the package declares a document type (DTD), which no "
                                  "ordinary document does.")
                          .arg(parser.m_name));
    }
    static void cDataStarted(void *self) {
        Parser &parser = of(self);
        parser.addText(parser.eventStart());
    }
    static void cDataEnded(void *self) {
        Parser &parser = of(self);
        const qint64 start = parser.m_end;
        parser.m_end = parser.eventEnd();
        parser.add({Token::CData, {start, parser.m_end - start}, false, nullptr, {}});
    }

    const QByteArray &m_xml;
    QString m_name;
    SourceRange m_part;
    XML_Parser m_expat;
    std::unordered_map<QByteArray, ElementName> m_names; ///< by what expat calls them
    const ElementName *m_lastName = &nobody;
    QList<XmlToken> m_tokens;
    qsizetype m_at = -1;
    qint64 m_end = m_part.start; ///< of what was said
    qsizetype m_depth = 0;
    bool m_isEmpty = false;         ///< the element that was started last
    qsizetype m_fed = m_part.start; ///< up to here expat has the bytes
    bool m_isSuspended = false;
    bool m_isDone = false;
    std::optional<Failure> m_failure;

    static inline const ElementName nobody;
};

XmlCursor::XmlCursor(const QByteArray &xml, QString name)
    : XmlCursor(xml, std::move(name), {0, xml.size()}) {}

XmlCursor::XmlCursor(const QByteArray &xml, QString name, SourceRange part)
    : m_xml(xml)
    , m_parser(std::make_unique<Parser>(xml, std::move(name), part)) {}

XmlCursor::~XmlCursor() = default;

QByteArrayView XmlCursor::bytes() const {
    return QByteArrayView(m_xml).sliced(m_range.start, m_range.length);
}

SourceRange XmlCursor::cDataContent() const {
    constexpr qsizetype opening = 9; // <![CDATA[
    constexpr qsizetype closing = 3; // ]]>
    return {m_range.start + opening, m_range.length - opening - closing};
}

QStringView XmlCursor::name() const {
    return m_parser->name().local;
}

QStringView XmlCursor::prefix() const {
    return m_parser->name().prefix;
}

QStringView XmlCursor::space() const {
    return m_parser->name().space;
}

QString XmlCursor::attribute(QStringView name) const {
    if (!m_parser->hasCurrent())
        return {};
    for (const Attribute &attribute : m_parser->current().attributes) {
        if (attribute.name == name)
            return attribute.value;
    }
    return {};
}

XmlCursor::Token XmlCursor::next() {
    if (m_failure)
        return Token::End;
    if (!m_parser->advance()) {
        m_failure = m_parser->failure();
        return Token::End;
    }
    m_parser->remember();
    const XmlToken &token = m_parser->current();
    m_range = token.range;
    m_isEmptyElement = token.isEmptyElement;
    return token.kind;
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
