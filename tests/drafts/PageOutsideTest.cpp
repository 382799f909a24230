// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/PageOutside.h"

#include "drafts/DraftReader.h"

#include <QStringEncoder>
#include <QTest>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

/// A page of a site around an article; of its paragraphs one stands in the related news, too.
QString page() {
    const QString paragraph =
        u"<p>Từ sáng sớm bà con đã xuống chợ, ai cũng gánh đầy hàng trên vai.</p>"_s;
    return u"<html><body><div class='menu'><ul><li><a href='/1'>Mục một</a></li><li><a "
           "href='/2'>Mục&nbsp;hai</a></li></ul></div><h1>Chợ phiên vùng cao đông khách</h1>"
           "<div class='detail-content'>%1%1<p>Xã thông qua cách làm mới, dân đồng ý cả.</p>%1"
           "</div><div class='related'><a href='/3'>Xã thông qua cách làm mới, dân đồng ý cả.</a>"
           "</div><footer>Chân trang<br>Điện thoại 0123</footer></body></html>"_s.arg(paragraph);
}

QString fullText(const Draft &draft, const QList<qsizetype> &blocks) {
    QStringList lines;
    for (const qsizetype block : blocks)
        lines.append(draft.text.blocks().at(block).text);
    return lines.join(u'|');
}

} // namespace

class PageOutsideTest final : public QObject {
    Q_OBJECT

private slots:
    void namesTheLinesAroundTheArticle_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("UTF-8") << page().toUtf8();
        QTest::newRow("UTF-8, marked") << QByteArray("\xef\xbb\xbf") + page().toUtf8();
        QStringEncoder utf16(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
        QTest::newRow("UTF-16") << QByteArray(utf16(page()));
    }
    void namesTheLinesAroundTheArticle() {
        QFETCH(const QByteArray, bytes);
        const Result<Draft> article = readDraft(bytes, u"trang.html"_s);
        QVERIFY(article);
        QVERIFY(article->outside.lines > 0);
        const Result<QStringList> lines = linesOutside(*article);
        QVERIFY(lines);
        QCOMPARE(lines->join(u'|'), u"Mục một|Mục hai|Xã thông qua cách làm mới, dân đồng ý cả.|"
                                    "Chân trang|Điện thoại 0123"_s);
    }

    void tellsTwoReadingsOfOnePageApart() {
        const QByteArray bytes = page().toUtf8();
        const Result<Draft> article = readDraft(bytes, u"trang.html"_s);
        QVERIFY(article);
        const Result<Draft> whole =
            readAs(*article->format, bytes, {{}, {}, PageExtent::WholePage});
        QVERIFY(whole);
        QVERIFY(blocksOnlyIn(*article, *whole).isEmpty());
        QVERIFY(blocksOnlyIn(*whole, *whole).isEmpty());
        QVERIFY(fullText(*whole, blocksOnlyIn(*whole, *article)).startsWith(u"Mục một|"_s));
        QCOMPARE(fullText(*whole, blocksOnlyIn(*whole, *article)).count(u"bà con"_s), 0);
    }

    void findsALineInTheOtherReading() {
        const QByteArray bytes = page().toUtf8();
        const Result<Draft> article = readDraft(bytes, u"trang.html"_s);
        QVERIFY(article);
        const Result<Draft> whole =
            readAs(*article->format, bytes, {{}, {}, PageExtent::WholePage});
        QVERIFY(whole);
        const auto textFrom = [](const Draft &draft, qsizetype place) {
            return draft.text.joined().sliced(place).section(u'\n', 0, 0);
        };
        // The third of three lines that say the same.
        const QString joined = article->text.joined();
        const qsizetype third = joined.lastIndexOf(u"bà con"_s);
        const qsizetype there = placeIn(*whole, *article, third);
        QCOMPARE(textFrom(*whole, there), textFrom(*article, third));
        QCOMPARE(placeIn(*article, *whole, there), third);
        QCOMPARE(there, whole->text.joined().lastIndexOf(u"bà con"_s));
        // What is not in the article: the next line that is, or its beginning.
        QCOMPARE(placeIn(*article, *whole, 0), 0);
        QCOMPARE(placeIn(*article, *whole, whole->text.joined().indexOf(u"Chân trang"_s)), 0);
    }

    /// Of what has nothing around it there is nothing to say.
    void saysNothingOfAnArticleAlone() {
        const Result<Draft> draft =
            readDraft("<h1>Chợ phiên</h1><p>Bà con vui.</p>", u"bai.html"_s);
        QVERIFY(draft);
        QCOMPARE(linesOutside(*draft).value_or(QStringList{u"?"_s}), QStringList());
    }
};

QTEST_APPLESS_MAIN(PageOutsideTest)
#include "PageOutsideTest.moc"
