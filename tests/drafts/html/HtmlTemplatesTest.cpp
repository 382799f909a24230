// SPDX-License-Identifier: GPL-3.0-or-later
// Pages as the content systems of Vietnamese newspapers print them: their markup, our own
// sentences. What is not the article is furniture or not there, and what is has its kind.
#include "DraftTesting.h"

using namespace morat;
using namespace morat::testing;
using namespace Qt::StringLiterals;

namespace {

struct Template {
    const char *name;
    const char *page;
    const char *outline;
};

constexpr Template templates[] = {
    {"bảng ảnh và p.Normal",
     R"(<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Xã Đồng Hạ họp - Báo</title>
<script>var a = "<p>không phải chữ</p>";</script></head><body data-page="detail">
<section class="section top-header"><div class="container"><a href="/">Trang nhất</a></div></section>
<nav class="main-nav"><ul class="parent"><li><a href="/thoi-su">Thời sự</a></li></ul></nav>
<section class="section page-detail top-detail"><div class="container"><div class="sidebar-1">
<div class="header-content width_common"><ul class="breadcrumb"><li><a>Thời sự</a></li></ul>
<span class="date">Thứ tư, 4/3/2026, 10:00 (GMT+7)</span></div>
<h1 class="title-detail">Xã Đồng Hạ họp bàn đường mới</h1>
<p class="description"><span class="location-stamp">Quảng Hà</span>Xã thông qua nghị quyết sáng 4/3.</p>
<article class="fck_detail ">
<p class="Normal">Đường dài 3 km, <strong>rộng 12 m</strong>.</p>
<figure data-size="true" class="tplCaption action_thumb_added"><meta itemprop="url" content="a.jpg">
<div class="fig-picture el_valid"><picture><source srcset="a.jpg 1x"><img itemprop="contentUrl" src="a.jpg" alt="Cầu mới"></picture></div>
<figcaption itemprop="description"><p class="Image">Cầu mới. Ảnh: <em>Thanh Phúc</em></p></figcaption></figure>
<p class="Normal">Dân trong xã đồng ý.</p>
<p class="Normal" style="text-align:right;"><strong>Lê Vân</strong></p>
</article>
<ul class="list-news-related"><li><a href="/b">Bài khác của xã</a></li></ul>
<div class="footer-content width_common"><div class="social_pin"><a>Chia sẻ</a></div></div>
</div></div></section><footer class="footer">Bản quyền</footer></body></html>)",
     "Headline | Xã Đồng Hạ họp bàn đường mới\n"
     "Lead | Quảng HàXã thông qua nghị quyết sáng 4/3.\n"
     "Paragraph | Đường dài 3 km, rộng 12 m.\n"
     "Embed | \uFFFC\n"
     "Caption | Cầu mới. Ảnh: Thanh Phúc\n"
     "Paragraph | Dân trong xã đồng ý.\n"
     "Byline | Lê Vân\n"},
    {"vùng nội dung và hộp tin",
     R"(<html><head><meta charset=utf-8></head><body><div class="detail__cmain"><div class="detail-cate"><a>Thời sự</a></div>
<h1 class="detail-title article-title" data-role="title">Xã Đồng Hạ họp bàn đường mới</h1>
<div class="detail-author-top"><div class="author-info"><a class="name">Lê Vân</a></div></div>
<h2 class="detail-sapo" data-role="sapo">BX - Xã thông qua nghị quyết sáng 4-3.</h2>
<div class="detail-content afcbc-body" data-role="content" itemprop="articleBody">
<p>Đường dài 3 km, rộng 12&nbsp;m.</p>
<div type="RelatedOneNews" class="VCSortableInPreviewMode" data-id="1"><div><a class="kbwscwl-link" href="/x"><span class="title">Tin kèm theo</span></a></div></div>
<figure class="VCSortableInPreviewMode" type="Photo"><div><img data-original="a.jpg" src="a.jpg" alt=""></div><figcaption class="PhotoCMS_Caption"><p data-placeholder="Nhập chú thích ảnh">Cầu mới - Ảnh: THANH PHÚC</p></figcaption></figure>
<div class="VCSortableInPreviewMode alignRight" type="content"><div placeholder="[nhập nội dung]"><p>Người dân nói gì</p></div></div>
<p>Dân trong xã đồng ý.</p>
</div>
<div class="detail-tags tags"><a>xã Đồng Hạ</a></div>
<div class="detail__related"><h3>Tin liên quan</h3></div></div></body></html>)",
     "Headline | Xã Đồng Hạ họp bàn đường mới\n"
     "Byline | Lê Vân\n"
     "Lead | BX - Xã thông qua nghị quyết sáng 4-3.\n"
     "Paragraph | Đường dài 3 km, rộng 12⍽m.\n"
     "Embed | \uFFFC\n"
     "Caption | Cầu mới - Ảnh: THANH PHÚC\n"
     "Paragraph | Người dân nói gì\n"
     "Paragraph | Dân trong xã đồng ý.\n"},
    {"bảng ảnh lồng bảng",
     R"(<html><head><meta charset=utf-8></head><body><article class="the-article type-text">
<header class="the-article-header"><p class="the-article-category"><a>Thời sự</a></p><h1 class="the-article-title">Xã Đồng Hạ họp bàn đường mới</h1>
<ul class="the-article-meta"><li class="the-article-publish">Thứ tư, 4/3/2026</li></ul></header>
<p class="the-article-summary">Xã thông qua nghị quyết sáng 4/3.</p>
<div class="the-article-body"><p>Đường dài 3 km.</p>
<table class="picture" align="center"><tbody><tr><td class="pic"><img src="a.jpg"></td></tr><tr><td class="pCaption caption"><p>Cầu mới. Ảnh: <em>Thanh Phúc.</em></p></td></tr></tbody></table>
<h3>Dân nói gì</h3><p>Dân trong xã đồng ý.</p>
<div class="notebox nleft ncenter"><p>Đường mở năm 2025.</p></div></div>
<p class="the-article-author"><a class="author">Lê Vân</a></p>
<div class="the-article-tags"><a>Đồng Hạ</a></div></article></body></html>)",
     "Headline | Xã Đồng Hạ họp bàn đường mới\n"
     "Lead | Xã thông qua nghị quyết sáng 4/3.\n"
     "Paragraph | Đường dài 3 km.\n"
     "Embed | \uFFFC\n"
     "Caption | Cầu mới. Ảnh: Thanh Phúc.\n"
     "Heading | Dân nói gì\n"
     "Paragraph | Dân trong xã đồng ý.\n"
     "Paragraph | Đường mở năm 2025.\n"
     "Byline | Lê Vân\n"},
    {"thẻ h4 làm sapo, ảnh giữa dòng, hộp video",
     R"(<html><head><meta charset=utf-8></head><body><div class="article">
<h1 class="article__title cms-title">Xã Đồng Hạ họp bàn đường mới</h1>
<div class="article__meta"><div class="article__author"><span class="name">Lê Vân</span></div><time>04/03/2026 10:00</time></div>
<div class="article__social"><a>Facebook</a></div>
<h2 class="article__sapo cms-desc">BX - Xã thông qua nghị quyết sáng 4/3.</h2>
<div class="article__body zce-content-body cms-body"><p>Đường dài 3 km.</p>
<table class="picture" border="0"><tbody><tr><td><img class="cms-photo" src="a.jpg" alt="x"></td></tr><tr><td class="caption">Cầu mới. Ảnh: Thanh Phúc</td></tr></tbody></table>
<div class="cms-video"><video controls src="v.mp4"></video></div>
<div class="cms-relate"><a href="/x">Tin kèm theo</a></div>
<blockquote class="quote cms-quote"><p>Đường rộng thì xe mới chạy.</p></blockquote></div>
<div class="article__tag"><a>Đồng Hạ</a></div></div></body></html>)",
     "Headline | Xã Đồng Hạ họp bàn đường mới\n"
     "Byline | Lê Vân\n"
     "Paragraph | 04/03/2026 10:00\n"
     "Lead | BX - Xã thông qua nghị quyết sáng 4/3.\n"
     "Paragraph | Đường dài 3 km.\n"
     "Embed | \uFFFC\n"
     "Caption | Cầu mới. Ảnh: Thanh Phúc\n"
     "Embed | \uFFFC\n"
     "Quote | Đường rộng thì xe mới chạy.\n"},
};

/// What is in the list of related articles and the like is left to the checks as furniture.
QString article(const Draft &draft) {
    QString lines;
    for (const QString &line : outline(draft).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u"Furniture"_s))
            lines += line + u'\n';
    }
    return lines;
}

} // namespace

class HtmlTemplatesTest final : public QObject {
    Q_OBJECT

private slots:
    void readsTheArticle_data() {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QString>("blocks");
        for (const Template &each : templates)
            QTest::newRow(each.name) << QByteArray(each.page) << QString::fromUtf8(each.outline);
    }
    void readsTheArticle() {
        QFETCH(QByteArray, page);
        QFETCH(QString, blocks);
        const Draft draft = readOrFail(readDraft(page, u"bai.html"_s));
        QVERIFY2(article(draft) == blocks, qPrintable(article(draft)));
        QCOMPARE(brokenInvariant(draft), QString());
        QCOMPARE(writtenOrReason(writeDraft(draft, {})), page);
    }

    /// Any one word of the article is replaced, or a paragraph goes, and nothing else does.
    void correctsNothingElse_data() { readsTheArticle_data(); }
    void correctsNothingElse() {
        QFETCH(QByteArray, page);
        const Draft draft = readOrFail(readHtml(page));
        const QByteArray old = "3 km";
        const auto out = writeDraft(draft, {replacing(draft, u"3 km"_s, u"5 km"_s)});
        QCOMPARE(writtenOrReason(out), QByteArray(page).replace(old, "5 km"));
        const QList<Block> &blocks = draft.text.blocks();
        for (qsizetype i = 1; i + 1 < blocks.size(); ++i) {
            const qsizetype start = draft.text.blockStart(i);
            const auto without =
                writeDraft(draft, {{{start, draft.text.blockStart(i + 1) - start}, QString()}});
            if (!without)
                continue;
            const Draft again = readOrFail(readHtml(*without));
            QVERIFY2(again.text.blocks().size() == blocks.size() - 1,
                     qPrintable(QString::number(i) + outline(again)));
        }
    }
};

QTEST_APPLESS_MAIN(HtmlTemplatesTest)
#include "HtmlTemplatesTest.moc"
