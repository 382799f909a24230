// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtCommentReading.h"

#include "drafts/package/XmlCursor.h"
#include "drafts/source/CommentPlaces.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

/// Goes through content.xml and listens to what stands in annotations.
class AnnotationScan {
public:
    explicit AnnotationScan(const QByteArray &source)
        : m_source(source)
        , m_part{0, source.indexOf('\0') < 0 ? source.size() : source.indexOf('\0')}
        , m_cursor(source, u"content.xml"_s, m_part) {}

    QList<OdtAnnotation> all() {
        for (auto token = m_cursor.next(); token != XmlCursor::Token::End;
             token = m_cursor.next()) {
            if (token == XmlCursor::Token::StartTag)
                start();
            else if (token == XmlCursor::Token::EndTag)
                end();
            else if (m_isIn)
                text(token);
        }
        return m_found;
    }

private:
    void start() {
        const QStringView name = m_cursor.name();
        if (name == "annotation"_L1 && !m_isIn) {
            const QString own = m_cursor.attribute(u"name");
            m_found.append({.id = own.isEmpty() ? u"#%1"_s.arg(m_found.size()) : own,
                            .parent = m_cursor.attribute(u"parent-name"),
                            .openTag = m_cursor.range(),
                            .isResolved = m_cursor.attribute(u"resolved") == "true"_L1});
            m_isIn = true;
            m_paragraphs = 0;
        } else if (name == "annotation-end"_L1) {
            const QString own = m_cursor.attribute(u"name");
            const auto begun = std::find_if(m_found.rbegin(), m_found.rend(),
                                            [&own](const auto &each) { return each.id == own; });
            if (begun != m_found.rend())
                begun->end = m_cursor.range();
        } else if (m_isIn && (name == "p"_L1 || name == "h"_L1)) {
            if (m_paragraphs++ > 0)
                m_found.last().text += u'\n';
        } else if (m_isIn && name == "line-break"_L1) {
            m_found.last().text += u'\n';
        } else if (m_isIn && (name == "s"_L1 || name == "tab"_L1)) {
            m_found.last().text += u' ';
        }
        if (m_isIn && !m_cursor.isEmptyElement())
            m_element = name.toString();
    }

    void end() {
        if (m_isIn && m_cursor.name() == "annotation"_L1) {
            OdtAnnotation &annotation = m_found.last();
            annotation.whole = {annotation.openTag.start,
                                m_cursor.range().end() - annotation.openTag.start};
            m_isIn = false;
        }
        if (m_isIn && (m_cursor.name() == "creator"_L1 || m_cursor.name() == "date"_L1))
            m_element.clear();
    }

    void text(XmlCursor::Token token) {
        QString words;
        if (token == XmlCursor::Token::CData) {
            const SourceRange inside = m_cursor.cDataContent();
            words = QString::fromUtf8(m_source.mid(inside.start, inside.length));
        } else {
            for (const XmlText &part :
                 xmlTexts(m_source, m_cursor.range()).value_or(QList<XmlText>()))
                words += part.text;
        }
        OdtAnnotation &annotation = m_found.last();
        if (m_element == "creator"_L1) {
            annotation.author.name += words;
        } else if (m_element == "date"_L1) {
            annotation.author.time = QDateTime::fromString(words.left(19), Qt::ISODate);
        } else if (m_paragraphs > 0 && annotation.text.size() < longestComment) {
            annotation.text += words.replace(u'\n', u' ');
        }
    }

    const QByteArray &m_source;
    SourceRange m_part;
    XmlCursor m_cursor;
    QList<OdtAnnotation> m_found;
    bool m_isIn = false;
    int m_paragraphs = 0;
    QString m_element;
};

} // namespace

QList<OdtAnnotation> odtAnnotations(const QByteArray &source) {
    return source.contains("annotation") ? AnnotationScan(source).all() : QList<OdtAnnotation>();
}

QList<DraftComment> readOdtComments(const Draft &draft) {
    QList<FoundComment> found;
    bool saysParents = false;
    for (const OdtAnnotation &each : odtAnnotations(draft.source)) {
        if (each.text.trimmed().isEmpty() || found.size() >= mostComments)
            continue;
        saysParents = saysParents || !each.parent.isEmpty();
        const qint64 start = each.whole.end();
        const qint64 end = each.end.isEmpty() ? start : std::max(start, each.end.start);
        found.append({.id = each.id,
                      .answers = each.parent,
                      .text = each.text.trimmed(),
                      .author = each.author,
                      .isDone = each.isResolved,
                      .bytes = {start, end - start}});
    }
    // Of what is about the same words LibreOffice begins the newest first, and ends it last.
    std::ranges::stable_sort(found, {}, [](const FoundComment &each) { return each.bytes.end(); });
    return threadedComments(draft, found, saysParents ? Threads::Said : Threads::ByPlace);
}

} // namespace morat
