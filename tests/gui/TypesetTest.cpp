// SPDX-License-Identifier: GPL-3.0-or-later
// A typeset page beside the draft: chosen, gone through by keys, corrected, exported anew, left.
#include "DeskFixture.h"

#include "../typeset/PageSetter.h"
#include "../typeset/WrittenPdf.h"

#include <QStatusBar>

using namespace morat;
using namespace Qt::StringLiterals;

namespace {

constexpr auto draft =
    "Sơn Bình rà soát hồ chứa trước mùa lũ\n\n"
    "Sáng qua, huyện Sơn Bình họp với các xã ven sông để rà soát hồ chứa, cống và kè.\n\n"
    "Ông Lê Văn Thành, trưởng trạm thủy lợi, cho biết 12 hồ đã được kiểm tra.\n\n"
    "Người dân ở thôn Bãi Cát được hướng dẫn chuẩn bị thuyền cho bảy ngày.\n";

QList<Page> pagesOf(const QString &text) {
    const QStringList paragraphs = text.split(u'\n', Qt::SkipEmptyParts);
    PageSetter setter(PageSetter::Layout{.columns = 2, .bottom = 180});
    setter.headline(paragraphs.constFirst(), 22, 60);
    for (const QString &paragraph : paragraphs.sliced(1))
        setter.set(paragraph);
    return setter.pages();
}

QByteArray pageOf(const QString &text) {
    return WrittenPdf(pagesOf(text)).bytes();
}

/// The page with two mistakes: a word and a number.
QByteArray wrongPage() {
    return pageOf(
        QString::fromUtf8(draft).replace(u"cống"_s, u"cổng"_s).replace(u"12 hồ"_s, u"21 hồ"_s));
}

void compare(DeskFixture &desk, const QByteArray &pdf) {
    desk.answer.fileToUse = desk.write("trang.pdf", pdf);
    desk.window().actions()[DeskAction::ComparePage]->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(desk.window().typeset().isSettled(), 30'000);
}

QString selected(DeskFixture &desk) {
    return desk.editor().textCursor().selectedText();
}

} // namespace

class TypesetTest : public QObject {
    Q_OBJECT

private slots:
    void init() {
        m_desk = std::make_unique<DeskFixture>();
        m_desk->pdfProgram = QStringLiteral(MORAT_PDF);
        m_desk->restart();
        openAndCheck(*m_desk, draft);
    }
    void cleanup() { m_desk.reset(); }

    void keysGoFromDifferenceToDifference() {
        compare(*m_desk, wrongPage());
        QVERIFY(m_desk->window().typesetPane().isVisible());
        QCOMPARE(m_desk->window().typesetPane().listed().size(), 2);
        m_desk->editor().setFocus();
        m_desk->press(Qt::Key_F12);
        QCOMPARE(selected(*m_desk), u"cống"_s);
        m_desk->press(Qt::Key_F12);
        QCOMPARE(selected(*m_desk), u"12"_s);
        m_desk->press(Qt::Key_F12);
        QCOMPARE(selected(*m_desk), u"cống"_s);
        m_desk->press(Qt::Key_F12, Qt::ShiftModifier);
        QCOMPARE(selected(*m_desk), u"12"_s);
        QVERIFY(m_desk->editor().hasFocus());
    }

    void whoGoesToADifferenceSeesTheTextInWork() {
        compare(*m_desk, wrongPage());
        m_desk->window().textViews().show(TextViews::View::Original);
        m_desk->window().actions()[DeskAction::NextOnPage]->trigger();
        QCOMPARE(m_desk->window().textViews().view(), TextViews::View::WithChanges);
        QCOMPARE(selected(*m_desk), u"cống"_s);
    }

    void aCorrectionIsComparedAnew() {
        compare(*m_desk, wrongPage());
        m_desk->editor().setFocus();
        m_desk->press(Qt::Key_F12);
        m_desk->press(Qt::Key_F12);
        QTest::keyClicks(&m_desk->editor(), u"21"_s);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().typesetPane().listed().size(), 1, 10'000);
    }

    void aPageThatIsExportedAnewIsReadAnew() {
        compare(*m_desk, wrongPage());
        QCOMPARE(m_desk->window().typesetPane().listed().size(), 2);
        m_desk->write("trang.pdf", pageOf(QString::fromUtf8(draft)));
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window().typesetPane().listed().size(), 0, 15'000);
    }

    void panesComeBackWhenThePageIsClosed() {
        QAction *only = m_desk->window().actions()[DeskAction::OnlyText];
        compare(*m_desk, wrongPage());
        QVERIFY(only->isChecked());
        m_desk->window().actions()[DeskAction::ClosePage]->trigger();
        QVERIFY(!m_desk->window().typesetPane().isVisible());
        QVERIFY(!only->isChecked());
        QVERIFY(!m_desk->window().actions()[DeskAction::NextOnPage]->isEnabled());
    }

    void whatCannotBeReadIsSaid() {
        m_desk->answer.fileToUse = m_desk->write("trang.pdf", "%PDF-1.4 nothing");
        m_desk->window().actions()[DeskAction::ComparePage]->trigger();
        TypesetPane &pane = m_desk->window().typesetPane();
        const auto says = [&pane](const QString &words) {
            const auto labels = pane.findChildren<QLabel *>();
            return std::ranges::any_of(labels, [&](const QLabel *label) {
                return label->isVisible() && label->text().contains(words);
            });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(u"damaged"_s), 15'000);
        m_desk->editor().setFocus();
        m_desk->press(Qt::Key_F12);
        QVERIFY(m_desk->window().statusBar()->currentMessage().contains(u"damaged"_s));
        // A page without words is a picture.
        m_desk->write("trang.pdf", WrittenPdf({Page{{300, 300}, {}}}).bytes());
        QTRY_VERIFY_WITH_TIMEOUT(says(u"only pictures"_s), 15'000);
    }

    void pagesThatCouldNotBeReadAreNamed() {
        // One with more words than any page that was set.
        Page hostile{{2000, 2000}, {}};
        for (int i = 0; i < 40'100; ++i)
            hostile.words.append(
                {u"a"_s, {10 + 9.0 * (i % 200), 10 + 9.0 * (i / 200), 2, 4}, 4, true});
        QList<Page> pages = pagesOf(QString::fromUtf8(draft).replace(u"cống"_s, u"cổng"_s));
        pages.append(hostile);
        compare(*m_desk, WrittenPdf(pages).bytes());
        TypesetPane &pane = m_desk->window().typesetPane();
        QVERIFY2(pane.unread().contains(u"1 page"_s) && pane.unread().contains(u": 2."_s),
                 qPrintable(pane.unread()));
        QVERIFY(pane.words().startsWith(pane.unread()));
        QCOMPARE(pane.listed().size(), 1);
        // Another document was read whole.
        compare(*m_desk, wrongPage());
        QCOMPARE(pane.unread(), QString());
    }

    void nothingOfAnotherPageIsLeft() {
        compare(*m_desk, wrongPage());
        QCOMPARE(m_desk->window().typesetPane().listed().size(), 2);
        compare(*m_desk, "%PDF-1.4 nothing");
        QCOMPARE(m_desk->window().typesetPane().listed().size(), 0);
        m_desk->editor().setFocus();
        const QTextCursor caret = m_desk->editor().textCursor();
        m_desk->press(Qt::Key_F12);
        QCOMPARE(m_desk->editor().textCursor(), caret);
        QVERIFY(m_desk->window().statusBar()->currentMessage().contains(u"damaged"_s));
    }

    void eachDraftKeepsItsPage() {
        compare(*m_desk, wrongPage());
        const QString first = m_desk->session()->path();
        const QString other = m_desk->write("khac.txt", "Tít khác\n\nMột đoạn khác.\n");
        m_desk->window().openPaths({other});
        QTRY_VERIFY(m_desk->session() && m_desk->session()->path() == other);
        QVERIFY(!m_desk->window().typesetPane().isVisible());
        m_desk->window().openPaths({first});
        QTRY_VERIFY(m_desk->session() && m_desk->session()->path() == first);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->window().typesetPane().listed().size() == 2, 15'000);
    }

    void closingWhileReadingEndsNothing() {
        m_desk->answer.fileToUse = m_desk->write("trang.pdf", wrongPage());
        m_desk->window().actions()[DeskAction::ComparePage]->trigger();
        m_desk->window().actions()[DeskAction::ClosePage]->trigger();
        QVERIFY(!m_desk->window().typesetPane().isVisible());
        m_desk->window().actions()[DeskAction::ComparePage]->trigger();
        m_desk.reset(); // while it is read
    }

private:
    std::unique_ptr<DeskFixture> m_desk;
};

QTEST_MAIN(TypesetTest)
#include "TypesetTest.moc"
