// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/odt/OdtText.h"

#include "drafts/package/XmlCursor.h"

#include <QHash>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

class BeforeChanges {
public:
    explicit BeforeChanges(const QByteArray &xml)
        : m_xml(xml)
        , m_cursor(xml, {}) {}

    QString read();

private:
    void start();
    void end();
    void say(const QString &text);

    const QByteArray &m_xml;
    XmlCursor m_cursor;
    QString m_text;
    bool m_inRegions = false;
    bool m_inDeletion = false;
    int m_paragraphs = 0;                  ///< that are open
    QString m_region;                      ///< id of the one that is open
    QHash<QString, QStringList> m_deleted; ///< paragraphs of deletions, by id
    QSet<QString> m_insertions;
    QSet<QString> m_open; ///< insertions that began in the text
};

void BeforeChanges::say(const QString &text) {
    if (m_paragraphs == 0)
        return;
    if (m_inRegions) {
        if (m_inDeletion)
            m_deleted[m_region].last() += text;
    } else if (m_open.isEmpty()) {
        m_text += text;
    }
}

void BeforeChanges::start() {
    const QStringView name = m_cursor.name();
    const QString id = m_cursor.attribute(u"change-id");
    if (name == "tracked-changes"_L1) {
        m_inRegions = true;
    } else if (name == "changed-region"_L1) {
        m_region = m_cursor.attribute(u"id");
    } else if (name == "insertion"_L1 && m_inRegions) {
        m_insertions.insert(m_region);
    } else if (name == "deletion"_L1 && m_inRegions) {
        m_inDeletion = true;
    } else if (name == "p"_L1 || name == "h"_L1) {
        if (m_paragraphs++ == 0 && m_inDeletion)
            m_deleted[m_region].append(QString());
    } else if (name == "change-start"_L1 && m_insertions.contains(id)) {
        m_open.insert(id);
    } else if (name == "change-end"_L1) {
        m_open.remove(id);
    } else if (name == "change"_L1) {
        say(m_deleted.value(id).join(u'\n'));
    } else if (name == "s"_L1 || name == "tab"_L1) {
        say(u" "_s);
    } else if (name == "line-break"_L1) {
        say(u"\n"_s);
    }
}

void BeforeChanges::end() {
    const QStringView name = m_cursor.name();
    if (name == "tracked-changes"_L1) {
        m_inRegions = false;
    } else if (name == "deletion"_L1) {
        m_inDeletion = false;
    } else if (name == "p"_L1 || name == "h"_L1) {
        --m_paragraphs;
        if (!m_inRegions && m_open.isEmpty())
            m_text += u'\n';
    }
}

QString BeforeChanges::read() {
    for (auto token = m_cursor.next(); token != XmlCursor::Token::End; token = m_cursor.next()) {
        switch (token) {
        case XmlCursor::Token::StartTag:
            start();
            break;
        case XmlCursor::Token::EndTag:
            end();
            break;
        case XmlCursor::Token::Text:
            for (const XmlText &part :
                 xmlTexts(m_xml, m_cursor.range()).value_or(QList<XmlText>())) {
                QString text = part.text;
                say(text.replace(u'\n', u' '));
            }
            break;
        default:
            say(QString::fromUtf8(m_cursor.bytes()));
        }
    }
    return m_cursor.failure() ? QString() : m_text;
}

} // namespace

QString odtTextBeforeChanges(const QByteArray &source) {
    QString text;
    for (const QByteArray &part : source.split('\0')) {
        const QString before = BeforeChanges(part).read();
        if (before.isNull())
            return before;
        text += before;
    }
    return text;
}

} // namespace morat
