// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/package/XmlCursor.h"

#include <QRandomGenerator>
#include <QTest>
#include <QXmlStreamReader>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

using Token = XmlCursor::Token;

/// "<a> text </a>": each token with its bytes, an EndTag without bytes as "/".
QString shown(XmlCursor &cursor) {
    QStringList tokens;
    for (Token token = cursor.next(); token != Token::End; token = cursor.next()) {
        const QString bytes = QString::fromUtf8(cursor.bytes());
        tokens.append(token == Token::EndTag && bytes.isEmpty() ? u"/"_s + cursor.name() : bytes);
    }
    return tokens.join(u'¦');
}

/// A document of random elements, attributes and texts.
QByteArray randomXml(QRandomGenerator &random) {
    static constexpr std::array pieces{"chữ",     " ",
                                       "&amp;",   "&#7877;",
                                       "\r\n",    "<!-- > -->",
                                       "<?x y?>", "<![CDATA[ <a> ]]>",
                                       "<e/>",    "<e a='>' b=\"&lt;\"/>",
                                       "]]",      ">"};
    QByteArray xml = "<r xmlns:p='urn:p'>";
    QList<QByteArray> open;
    const int count = int(random.bounded(60));
    for (int i = 0; i < count; ++i) {
        const int what = int(random.bounded(4));
        if (what == 0) {
            open.append(random.bounded(2) == 0 ? "p:n" : "n");
            xml += "<" + open.last() + " k = '" + QByteArray::number(i) + "' >";
        } else if (what == 1 && !open.isEmpty()) {
            xml += "</" + open.takeLast() + " >";
        } else {
            xml += pieces[random.bounded(quint32(pieces.size()))];
            xml.replace("]]>", " "); // which is an error in text
            xml.replace("<![CDATA[ <a>  ", "<![CDATA[ <a> ]]>");
        }
    }
    while (!open.isEmpty())
        xml += "</" + open.takeLast() + ">";
    return xml + "</r>\n";
}

} // namespace

class XmlCursorTest final : public QObject {
    Q_OBJECT

private slots:
    void saysWhereEachTokenIs_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QByteArray &xml, const QString &expected) {
            QTest::newRow(name) << xml << expected;
        };
        row("tags and text", "<a>Đã <b>xong</b>.</a>", u"<a>¦Đã ¦<b>¦xong¦</b>¦.¦</a>"_s);
        row("an empty element has an end", "<a><b/>x<c /></a>", u"<a>¦<b/>¦/b¦x¦<c />¦/c¦</a>"_s);
        row("entities stay with their text", "<a>x &amp; &#7877;</a>",
            u"<a>¦x &amp; &#7877;¦</a>"_s);
        row("comments and instructions are passed over", "<a>x<!-- <y> -->z<?p q?></a>",
            u"<a>¦x¦z¦</a>"_s);
        row("CDATA", "<a>x<![CDATA[<y>&]]>z</a>", u"<a>¦x¦<![CDATA[<y>&]]>¦z¦</a>"_s);
        row("a bracket in a value", "<a b='>' c=\"'>\">x</a>", u"<a b='>' c=\"'>\">¦x¦</a>"_s);
        row("declaration and blanks", "<?xml version='1.0' encoding='UTF-8'?>\n<a/>\n",
            u"\n¦<a/>¦/a¦\n"_s);
        row("byte order mark", "\xef\xbb\xbf<a>x</a>", u"<a>¦x¦</a>"_s);
        row("prefixes", "<w:a xmlns:w='u'><w:b/></w:a>", u"<w:a xmlns:w='u'>¦<w:b/>¦/b¦</w:a>"_s);
    }
    void saysWhereEachTokenIs() {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, expected);
        XmlCursor cursor(xml, u"a.xml"_s);
        QCOMPARE(shown(cursor), expected);
        QVERIFY(!cursor.failure());
    }

    void resolvesNames() {
        const QByteArray xml =
            "<w:a xmlns:w='urn:a|b' xmlns='urn:c' w:k='&lt;1' l='2'><b/><w:c xmlns:w='d'/></w:a>";
        XmlCursor cursor(xml, u"a.xml"_s);
        QCOMPARE(cursor.next(), Token::StartTag);
        QCOMPARE(cursor.name(), u"a");
        QCOMPARE(cursor.prefix(), u"w");
        QCOMPARE(cursor.space(), u"urn:a|b");
        QCOMPARE(cursor.attribute(u"k"), u"<1"_s);
        QCOMPARE(cursor.attribute(u"l"), u"2"_s);
        QVERIFY(cursor.attribute(u"m").isNull());
        QCOMPARE(cursor.next(), Token::StartTag);
        QCOMPARE(cursor.name(), u"b");
        QVERIFY(cursor.prefix().isEmpty());
        QCOMPARE(cursor.space(), u"urn:c");
        QVERIFY(cursor.isEmptyElement());
        QCOMPARE(cursor.next(), Token::EndTag);
        QCOMPARE(cursor.next(), Token::StartTag);
        QCOMPARE(cursor.space(), u"d");
    }

    void refuses_data() {
        QTest::addColumn<QByteArray>("xml");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QByteArray &xml, const QString &reason) {
            QTest::newRow(name) << xml << reason;
        };
        const QString malformed = u"“a.xml” in the package is not well-formed XML."_s;
        row("nothing", "", malformed);
        row("no element", " \n", malformed);
        row("cut off", "<a><b>x</b>", malformed);
        row("cut off in a tag", "<a><b k='", malformed);
        row("crossed", "<a><b></a></b>", malformed);
        row("two roots", "<a/><b/>", malformed);
        row("text behind the root", "<a/>x", malformed);
        row("unknown entity", "<a>&nbsp;</a>", malformed);
        row("unknown prefix", "<w:a/>", malformed);
        row("an attribute twice", "<a b='1' b='2'/>", malformed);
        row("no UTF-8", "<a>\xff</a>", malformed);
        row("a control character", "<a>\x01</a>", malformed);
        row("a document type", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            u"“a.xml” in the package declares a document type (DTD), which no ordinary document "
            "does."_s);
        row("another charset", "<?xml version='1.0' encoding='windows-1258'?><a/>",
            u"“a.xml” in the package is in the charset “windows-1258”, which is not supported."_s);
        row("deep", QByteArray("<a>").repeated(300) + QByteArray("</a>").repeated(300),
            u"The elements of “a.xml” in the package are nested more than 256 deep; that is no "
            "article."_s);
        QByteArray wide = "<a";
        for (int i = 0; i < 300; ++i)
            wide += " b" + QByteArray::number(i) + "=''";
        row("wide", wide + "/>",
            u"An element of “a.xml” in the package has more than 256 attributes; that is no "
            "article."_s);
    }
    void refuses() {
        QFETCH(const QByteArray, xml);
        QFETCH(const QString, reason);
        XmlCursor cursor(xml, u"a.xml"_s);
        (void)shown(cursor);
        QVERIFY(cursor.failure());
        QCOMPARE(cursor.failure()->message, reason);
        QCOMPARE(cursor.next(), Token::End);
    }

    /// What was sound before the fault is still said.
    void saysWhatComesBeforeAFault() {
        const QByteArray xml = "<a>x<b/>y</c>";
        XmlCursor cursor(xml, u"a.xml"_s);
        QCOMPARE(shown(cursor), u"<a>¦x¦<b/>¦/b"_s);
        QVERIFY(cursor.failure());
    }

    /// Longer than what expat is given at once, with tokens across the seam.
    void readsLongDocuments() {
        QByteArray xml = "<a>";
        const QByteArray piece = "<b k='1'>Bà con rất vui</b><!-- nghỉ -->chữ<c/>";
        while (xml.size() < 3'500'000)
            xml += piece;
        const qint64 pieces = (xml.size() - 3) / piece.size();
        xml += "</a>";
        XmlCursor cursor(xml, u"a.xml"_s);
        qint64 tokens = 0;
        qint64 end = 0;
        for (Token token = cursor.next(); token != Token::End; token = cursor.next()) {
            QVERIFY(cursor.range().start >= end);
            end = cursor.range().end();
            if (token == Token::StartTag && cursor.name() == u"b")
                QVERIFY(cursor.bytes() == QByteArrayView("<b k='1'>"));
            ++tokens;
        }
        QVERIFY(!cursor.failure());
        QCOMPARE(tokens, pieces * 6 + 2);
        QCOMPARE(end, qint64(xml.size()));
    }

    /// Qt's reader, which does not know its bytes, sees the same elements.
    void agreesWithAnotherReader() {
        QRandomGenerator random(20261129);
        for (int round = 0; round < 400; ++round) {
            const QByteArray xml = randomXml(random);
            QXmlStreamReader reader(xml);
            QStringList expected;
            while (!reader.atEnd()) {
                reader.readNext();
                if (reader.isStartElement())
                    expected.append(u'<' + reader.namespaceUri() + u' ' + reader.name() + u' ' +
                                    reader.attributes().value(u"k"_s));
                else if (reader.isEndElement())
                    expected.append(u'>' + reader.name());
            }
            XmlCursor cursor(xml, u"a.xml"_s);
            QStringList found;
            qint64 end = 0;
            for (Token token = cursor.next(); token != Token::End; token = cursor.next()) {
                QVERIFY(cursor.range().start >= end);
                end = cursor.range().end();
                if (token == Token::StartTag)
                    found.append(u'<' + cursor.space() + u' ' + cursor.name() + u' ' +
                                 cursor.attribute(u"k"));
                else if (token == Token::EndTag)
                    found.append(u'>' + cursor.name());
            }
            QCOMPARE(bool(cursor.failure()), reader.hasError());
            if (!reader.hasError())
                QCOMPARE(found, expected);
        }
    }
};

QTEST_GUILESS_MAIN(XmlCursorTest)
#include "XmlCursorTest.moc"
