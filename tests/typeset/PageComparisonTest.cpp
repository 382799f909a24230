// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of pages that hold an article, changed or not: what is there is found, and nothing
// else.
#include "PageSetter.h"

#include "typeset/comparison/DifferenceWords.h"
#include "typeset/page/LineLinks.h"

#include <QTest>

Q_DECLARE_METATYPE(morat::Page)

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

QList<PageDifference> loud(const PageComparison &comparison) {
    QList<PageDifference> all;
    for (const PageDifference &each : comparison.differences) {
        if (!isQuiet(each.kind))
            all.append(each);
    }
    return all;
}

QString told(const PageComparison &comparison) {
    QStringList lines;
    for (const PageDifference &each : comparison.differences)
        lines.append(pageDifferenceId(each.kind) + u": ["_s + each.draftWords + u"] ["_s +
                     each.pageWords + u']');
    return lines.join(u'\n');
}

PageSetter::Layout randomLayout(QRandomGenerator &random) {
    PageSetter::Layout layout;
    layout.columns = random.bounded(1, 5);
    layout.size = random.bounded(8, 12);
    layout.columnWidth = layout.size * (13 + random.bounded(150) / 10.0);
    layout.gutter = random.bounded(9, 20);
    layout.leading = layout.size * (1.1 + random.bounded(40) / 100.0);
    layout.bottom = random.bounded(300, 900);
    layout.isJustified = random.bounded(4) > 0;
    layout.paragraphSpace = random.bounded(3) == 0 ? 0.5 * layout.size : 0;
    layout.indent = random.bounded(2) * layout.size;
    return layout;
}

PageComparison compare(const QStringList &draft, const QStringList &page,
                       const PageSetter::Layout &layout = {}) {
    PageSetter setter(layout);
    setter.headline(page.constFirst(), 24, 60);
    for (const QString &paragraph : page.sliced(1))
        setter.set(paragraph);
    return compareWithPages(textOf(draft), setter.pages());
}

const QStringList &article() {
    static const QStringList paragraphs{
        u"Sơn Bình rà soát hồ chứa trước mùa lũ"_s,
        u"Sáng qua, huyện Sơn Bình họp với các xã ven sông để rà soát hồ chứa, cống và kè trước mùa lũ."_s,
        u"Ông Lê Văn Thành, trưởng trạm thủy lợi, cho biết 12 hồ đã được kiểm tra, trong đó hai hồ phải hạ mực nước."_s,
        u"“Chúng tôi không chờ mưa tới mới làm”, ông nói. Công ty Hydrotechnics cung cấp máy đo mực nước tự động cho ba hồ lớn nhất."_s,
        u"Người dân ở thôn Bãi Cát, nơi ngập sâu nhất năm ngoái, được hướng dẫn chuẩn bị thuyền và lương thực cho bảy ngày."_s};
    return paragraphs;
}

QStringList articleWith(int paragraph, const QString &words, const QString &by) {
    QStringList changed = article();
    Q_ASSERT(changed[paragraph].contains(words));
    changed[paragraph].replace(words, by);
    return changed;
}

} // namespace

class PageComparisonTest : public QObject {
    Q_OBJECT

private slots:
    void whatIsSetAsItIsHasNoDifference();
    void longNamesStretchNarrowLines();
    void plantedChangesAreFoundAndNoOthers();
    void aPageSaysOtherwise_data();
    void aPageSaysOtherwise();
    void theSettersWaysAreQuiet_data();
    void theSettersWaysAreQuiet();
    void whatIsOfOtherArticlesIsLeftOut();
    void anotherArticleIsNotCompared();
    void aPlaceIsOnItsPage();
    void theRestIsOnAnotherPage();
    void aLargeDraftIsComparedInReasonableWork();
    void aHostilePageIsComparedInBoundedWork_data();
    void aHostilePageIsComparedInBoundedWork();
    void aStopEndsReadingAPage();
};

void PageComparisonTest::whatIsSetAsItIsHasNoDifference() {
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed);
        const QStringList paragraphs = randomParagraphs(random, random.bounded(3, 14));
        const PageComparison found = compare(paragraphs, paragraphs, randomLayout(random));
        QVERIFY2(found.differences.isEmpty(),
                 qPrintable(u"seed %1: %2"_s.arg(seed).arg(told(found))));
        QCOMPARE(found.foundWords, found.draftWords);
    }
}

/// Two words may be all that a line has room for, far from each other.
void PageComparisonTest::longNamesStretchNarrowLines() {
    const QStringList names{u"Westinghouse-Schneider"_s, u"Khrushchyovka-Novosibirsk"_s,
                            u"Sharm-el-Sheikhstadt"_s, u"Constantinopolitan"_s};
    QStringList wrong;
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed);
        QStringList paragraphs = randomParagraphs(random, random.bounded(4, 9));
        for (QString &paragraph : paragraphs) {
            QStringList words = paragraph.split(u' ');
            for (int i = 0; i < 3; ++i)
                words.insert(random.bounded(1, int(words.size())),
                             names[random.bounded(int(names.size()))]);
            paragraph = words.join(u' ');
        }
        PageSetter::Layout layout;
        layout.columns = random.bounded(2, 5);
        layout.columnWidth = layout.size * (11 + random.bounded(50) / 10.0);
        layout.gutter = random.bounded(9, 16);
        layout.indent = random.bounded(2) * layout.size;
        layout.parts = false;
        const PageComparison found = compare(paragraphs, paragraphs, layout);
        if (!found.differences.isEmpty())
            wrong.append(u"seed %1: %2"_s.arg(seed).arg(told(found)));
    }
    // Of words in no order nearly every two stand side by side somewhere: a few pages mislead.
    QVERIFY2(wrong.size() <= 6, qPrintable(wrong.join(u'\n')));
}

void PageComparisonTest::plantedChangesAreFoundAndNoOthers() {
    for (quint32 seed = 1; seed <= 100; ++seed) {
        QRandomGenerator random(seed);
        const QStringList draft = randomParagraphs(random, random.bounded(4, 14));
        QStringList page = draft;
        QStringList planted;
        for (int paragraph = 1; paragraph < page.size(); ++paragraph) {
            QStringList words = page[paragraph].split(u' ');
            // One a paragraph, away from its ends, so that two never run together.
            const int at = random.bounded(6, int(words.size()) - 6);
            switch (random.bounded(4)) {
            case 0:
                planted.append(u"changed"_s);
                words[at] = u"zoắt"_s;
                break;
            case 1:
                planted.append(u"missing"_s);
                words.removeAt(at);
                break;
            case 2:
                planted.append(u"extra"_s);
                words.insert(at, u"zuýnh"_s);
                break;
            default:
                planted.append(u"doubled"_s);
                words.insert(at, words[at]);
            }
            page[paragraph] = words.join(u' ');
        }
        const PageComparison found = compare(draft, page, randomLayout(random));
        QStringList kinds;
        for (const PageDifference &each : loud(found))
            kinds.append(pageDifferenceId(each.kind));
        QVERIFY2(kinds == planted, qPrintable(u"seed %1: planted %2\n%3"_s.arg(seed).arg(
                                       planted.join(u' '), told(found))));
    }
}

void PageComparisonTest::aPageSaysOtherwise_data() {
    QTest::addColumn<QStringList>("page");
    QTest::addColumn<QStringList>("kinds");
    QTest::addColumn<QString>("words"); // of the draft, or of the page where the draft has none
    QTest::newRow("a word") << articleWith(2, u"hai hồ"_s, u"ba hồ"_s) << QStringList{u"changed"_s}
                            << u"hai"_s;
    QTest::newRow("a tone") << articleWith(1, u"rà soát"_s, u"ra soát"_s)
                            << QStringList{u"changed"_s} << u"rà"_s;
    QTest::newRow("a number") << articleWith(2, u"12 hồ"_s, u"21 hồ"_s) << QStringList{u"changed"_s}
                              << u"12"_s;
    QTest::newRow("a comma lost") << articleWith(1, u"hồ chứa, cống"_s, u"hồ chứa cống"_s)
                                  << QStringList{u"missing"_s} << u","_s;
    QTest::newRow("a full stop for a comma")
        << articleWith(1, u"hồ chứa, cống"_s, u"hồ chứa. cống"_s) << QStringList{u"changed"_s}
        << u","_s;
    QTest::newRow("a small letter")
        << articleWith(2, u"Ông Lê"_s, u"Ông lê"_s) << QStringList{u"changed"_s} << u"Lê"_s;
    QTest::newRow("a word twice") << articleWith(4, u"được hướng dẫn"_s, u"được được hướng dẫn"_s)
                                  << QStringList{u"doubled"_s} << u"được"_s;
    QTest::newRow("a line twice")
        << articleWith(4, u"nơi ngập sâu nhất năm ngoái,"_s,
                       u"nơi ngập sâu nhất năm ngoái, nơi ngập sâu nhất năm ngoái,"_s)
        << QStringList{u"doubled"_s} << u"nơi ngập sâu nhất năm ngoái,"_s;
    QStringList without = article();
    without.removeAt(3);
    QTest::newRow("a paragraph lost") << without << QStringList{u"missing"_s} << article()[3];
    QStringList cut = article();
    cut.removeLast();
    QTest::newRow("the end cut off") << cut << QStringList{u"missing"_s} << article()[4];
    QStringList swapped = article();
    swapped.swapItemsAt(2, 4);
    QTest::newRow("the headline's word")
        << articleWith(0, u"mùa lũ"_s, u"mùa mưa"_s) << QStringList{u"changed"_s} << u"lũ"_s;
    QStringList moved = article();
    moved.move(2, 4);
    QTest::newRow("a paragraph at another place")
        << moved << QStringList{u"moved"_s} << article()[2];
    QTest::newRow("two words as one") << articleWith(1, u"ven sông"_s, u"vensông"_s)
                                      << QStringList{u"changed"_s} << u"ven sông"_s;
}

void PageComparisonTest::aPageSaysOtherwise() {
    QFETCH(QStringList, page);
    QFETCH(QStringList, kinds);
    QFETCH(QString, words);
    for (const int columns : {1, 2, 3}) {
        PageSetter::Layout layout;
        layout.columns = columns;
        layout.bottom = columns == 1 ? 700 : 170;
        const PageComparison found = compare(article(), page, layout);
        QStringList all;
        for (const PageDifference &each : loud(found))
            all.append(pageDifferenceId(each.kind));
        QVERIFY2(all == kinds, qPrintable(u"%1 columns:\n%2"_s.arg(columns).arg(told(found))));
        const PageDifference first = loud(found).constFirst();
        QCOMPARE(first.draftWords.isEmpty() ? first.pageWords : first.draftWords, words);
        QVERIFY(!first.places.isEmpty());
        QCOMPARE(textOf(article()).joined().mid(first.range.start, first.range.length),
                 first.draftWords);
    }
}

void PageComparisonTest::theSettersWaysAreQuiet_data() {
    QTest::addColumn<QStringList>("page");
    QTest::addColumn<QString>("kind"); // empty: not even that
    QStringList capitals = article();
    capitals[0] = capitals[0].toUpper();
    QTest::newRow("a headline in capitals") << capitals << u"capitals"_s;
    QTest::newRow("the first words in capitals")
        << articleWith(1, u"Sáng qua"_s, u"SÁNG QUA"_s) << u"capitals"_s;
    QTest::newRow("straight quotes") << articleWith(3, u"“Chúng tôi không chờ mưa tới mới làm”"_s,
                                                    u"\"Chúng tôi không chờ mưa tới mới làm\""_s)
                                     << u"signs"_s;
    QTest::newRow("the old place of the tone mark")
        << articleWith(2, u"thủy"_s, u"thuỷ"_s) << u"signs"_s;
    QTest::newRow("decomposed letters") << articleWith(2, u"thủy"_s, u"thu\u0309y"_s) << QString();
    QTest::newRow("a soft hyphen at the end of a line")
        << articleWith(3, u"Hydrotechnics"_s, u"Hydro\u00AD technics"_s) << QString();
    QTest::newRow("a foreign name parted")
        << articleWith(3, u"Hydrotechnics"_s, u"Hydro- technics"_s) << QString();
}

void PageComparisonTest::theSettersWaysAreQuiet() {
    QFETCH(QStringList, page);
    QFETCH(QString, kind);
    PageSetter::Layout layout;
    // The line ends where the test wants it to.
    layout.columnWidth = 150;
    layout.isJustified = false;
    for (QString &paragraph : page)
        paragraph = paragraph.normalized(QString::NormalizationForm_C);
    PageSetter setter(layout);
    setter.headline(page.constFirst(), 24, 60);
    for (const QString &paragraph : page.sliced(1)) {
        QStringList parts = paragraph.split(u"Hydro\u00AD "_s);
        if (parts.size() == 1)
            parts = paragraph.split(u"Hydro- "_s);
        if (parts.size() == 2) {
            const QString hyphen = paragraph.contains(u'\u00AD') ? u"\u00AD"_s : u"-"_s;
            setter.set(parts[0] + u"Hydro"_s + hyphen);
            setter.set(parts[1]);
        } else {
            setter.set(paragraph);
        }
    }
    const PageComparison found = compareWithPages(textOf(article()), setter.pages());
    QVERIFY2(loud(found).isEmpty(), qPrintable(told(found)));
    QCOMPARE(found.differences.isEmpty(), kind.isEmpty());
    for (const PageDifference &each : found.differences)
        QCOMPARE(pageDifferenceId(each.kind), kind);
}

void PageComparisonTest::whatIsOfOtherArticlesIsLeftOut() {
    QRandomGenerator random(7);
    const QStringList other = randomParagraphs(random, 8);
    PageSetter::Layout layout;
    layout.columns = 3;
    layout.bottom = 260;
    PageSetter setter(layout);
    setter.headline(article()[0], 24, 60);
    for (const QString &paragraph : article().sliced(1))
        setter.set(paragraph);
    QList<Page> pages = setter.pages();
    layout.top = 330;
    layout.bottom = 500;
    PageSetter below(layout);
    below.headline(other[0], 20, 290);
    for (const QString &paragraph : other.sliced(1))
        below.set(paragraph);
    pages[0].words += below.pages()[0].words;
    pages[0].words.append({u"7"_s, {300, 20, 6, 9}, 9, true});
    const PageComparison found = compareWithPages(textOf(article()), pages);
    QVERIFY2(found.differences.isEmpty(), qPrintable(told(found)));
    qsizetype words = 0;
    for (const OtherPiece &each : found.others)
        words += each.words;
    QVERIFY(words > 100);
}

void PageComparisonTest::anotherArticleIsNotCompared() {
    QRandomGenerator random(3);
    const QStringList other = randomParagraphs(random, 8);
    const PageComparison found = compare(article(), other);
    QVERIFY2(!found.isOnPages(), qPrintable(told(found)));
    QVERIFY(found.differences.isEmpty());
    QVERIFY(!compareWithPages(textOf(article()), {}).isOnPages());
    QVERIFY(!compareWithPages(Text(), {}).isOnPages());
}

void PageComparisonTest::aPlaceIsOnItsPage() {
    PageSetter::Layout layout;
    layout.bottom = 200; // eight lines a page
    const PageComparison found =
        compare(article(), articleWith(4, u"bảy ngày"_s, u"tám ngày"_s), layout);
    QVERIFY2(loud(found).size() == 1, qPrintable(told(found)));
    QVERIFY(loud(found)[0].places[0].page > 0);
}

void PageComparisonTest::theRestIsOnAnotherPage() {
    QStringList page = article().first(4);
    page.append(u"(Xem tiếp trang 5)"_s);
    const PageComparison found = compare(article(), page);
    QCOMPARE(found.goesOnAtPage, 5);
    QCOMPARE(loud(found).size(), 1);
    QCOMPARE(loud(found)[0].kind, PageDifferenceKind::Missing);
    QCOMPARE(loud(found)[0].draftWords, article()[4]);
}

void PageComparisonTest::aLargeDraftIsComparedInReasonableWork() {
    QRandomGenerator random(5);
    const QStringList draft = randomParagraphs(random, 400);
    QStringList page = draft;
    page.removeAt(200);
    PageSetter::Layout layout;
    layout.columns = 4;
    const PageComparison found = compare(draft, page, layout);
    QVERIFY2(loud(found).size() == 1, qPrintable(told(found)));
}

void PageComparisonTest::aHostilePageIsComparedInBoundedWork_data() {
    QTest::addColumn<Page>("page");
    constexpr int count = 40'000; // as many as are read of a page
    const auto add = [](const char *name, auto wordAt) {
        Page page{{60'000, 60'000}, {}};
        for (int i = 0; i < count; ++i)
            page.words.append(wordAt(i));
        QTest::newRow(name) << page;
    };
    add("all on one line", [](int i) { return PageWord{u"a"_s, {i * 1.5, 10, 1, 9}, 9, true}; });
    add("all on one line, with gutters", [](int i) {
        return PageWord{u"rà"_s, {i * 20.0, 10, 4, 9}, 9, true};
    });
    add("all at one place", [](int) { return PageWord{u"hồ"_s, {10, 10, 9, 9}, 9, true}; });
    add("letters as high as the page", [](int i) {
        return PageWord{u"hồ"_s, {i * 1.0, 0.001 * i, 0.5, 50'000}, 50'000, true};
    });
    add("each a piece of its own", [](int i) {
        return PageWord{u"soát"_s, {(i % 200) * 300.0, (i / 200) * 300.0, 9, 9}, 9, true};
    });
    add("initials", [](int i) {
        return PageWord{u"S"_s,
                        {(i % 200) * 300.0, (i / 200) * 300.0, 9, i % 2 ? 9.0 : 30.0},
                        i % 2 ? 9.0 : 30.0,
                        true};
    });
    add("soft hyphens", [](int i) {
        return PageWord{u"áb\u00AD"_s, {10, i * 1.4, 9, 1.2}, 1.2, true};
    });
}

void PageComparisonTest::aHostilePageIsComparedInBoundedWork() {
    QFETCH(Page, page);
    const PageComparison found = compareWithPages(textOf(article()), {page});
    QVERIFY(found.foundWords < found.draftWords);
}

void PageComparisonTest::aStopEndsReadingAPage() {
    Page page{{9'000, 9'000}, {}};
    for (int i = 0; i < 20'000; ++i)
        page.words.append({u"a"_s, {(i % 100) * 20.0, (i / 100) * 12.0, 4, 9}, 9, true});
    std::stop_source stop;
    int asked = 0;
    const auto stands = [&](const QStringList &) {
        ++asked;
        stop.request_stop();
        return true;
    };
    QCOMPARE(lineLinks(page, stands, stop.get_token()).size(), size_t(page.words.size()));
    QVERIFY2(asked > 0 && asked < 1'000, qPrintable(QString::number(asked)));
    QVERIFY(!compareWithPages(textOf(article()), {page}, stop.get_token()).isOnPages());
}

QTEST_APPLESS_MAIN(PageComparisonTest)
#include "PageComparisonTest.moc"
