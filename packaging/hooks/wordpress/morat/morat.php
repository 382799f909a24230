<?php
/**
 * Plugin Name: Mo-rát
 * Description: Soát bài tiếng Việt trước khi đăng: hỏi morat-cli serve trên máy chủ, không cho đăng khi còn lỗi.
 * Version: 0.2.0
 * Requires at least: 6.0
 * Requires PHP: 7.4
 * License: GPL-3.0-or-later
 */
// SPDX-License-Identifier: GPL-3.0-or-later

defined( 'ABSPATH' ) || exit;

if ( ! defined( 'MORAT_ENDPOINT' ) ) {
	define( 'MORAT_ENDPOINT', 'http://127.0.0.1:8081/v2' );
}

/**
 * An article's HTML as LanguageTool's annotation: text, and markup that is not read, between blocks as an
 * empty line. Character references count as what they stand for.
 */
function morat_annotation( string $html ): array {
	$pieces = array();
	$parts  = preg_split( '/(<!--.*?-->|<[^>]*>|&[#\w]+;)/su', $html, -1, PREG_SPLIT_DELIM_CAPTURE | PREG_SPLIT_NO_EMPTY );
	foreach ( $parts ? $parts : array() as $part ) {
		if ( '&' === $part[0] && ';' === substr( $part, -1 ) ) {
			$pieces[] = array(
				'markup'      => $part,
				'interpretAs' => html_entity_decode( $part, ENT_QUOTES | ENT_HTML5, 'UTF-8' ),
			);
		} elseif ( '<' === $part[0] ) {
			$is_block = preg_match( '/^<\/?(p|h[1-6]|li|ul|ol|div|blockquote|figure|figcaption|table|tr|td|th|br)\b/i', $part );
			$pieces[] = array(
				'markup'      => $part,
				'interpretAs' => $is_block ? "\n" : '',
			);
		} else {
			$pieces[] = array( 'text' => $part );
		}
	}
	return $pieces;
}

/** What Mo-rát finds in an article, or an error that the panel shows. */
function morat_check( WP_REST_Request $request ) {
	$html  = '<h1>' . esc_html( (string) $request['title'] ) . '</h1>' . (string) $request['content'];
	$reply = wp_remote_post(
		MORAT_ENDPOINT . '/check',
		array(
			'timeout' => 30,
			'headers' => array( 'Content-Type' => 'application/json' ),
			'body'    => wp_json_encode(
				array(
					'language' => 'vi-VN',
					'data'     => array( 'annotation' => morat_annotation( $html ) ),
				)
			),
		)
	);
	if ( is_wp_error( $reply ) || 200 !== wp_remote_retrieve_response_code( $reply ) ) {
		return new WP_Error( 'morat', 'Mo-rát không trả lời.', array( 'status' => 502 ) );
	}
	$answer = json_decode( wp_remote_retrieve_body( $reply ), true );
	return array_map(
		static function ( array $found ): array {
			return array(
				'level'       => $found['level'],
				'message'     => $found['message'],
				'sentence'    => $found['sentence'],
				'suggestions' => array_column( $found['replacements'], 'value' ),
			);
		},
		$answer['matches'] ?? array()
	);
}

add_action(
	'rest_api_init',
	static function () {
		register_rest_route(
			'morat/v1',
			'/check',
			array(
				'methods'             => 'POST',
				'callback'            => 'morat_check',
				'permission_callback' => static fn() => current_user_can( 'edit_posts' ),
				'args'                => array(
					'title'   => array( 'type' => 'string', 'default' => '' ),
					'content' => array( 'type' => 'string', 'required' => true ),
				),
			)
		);
	}
);

add_action(
	'enqueue_block_editor_assets',
	static function () {
		wp_enqueue_script(
			'morat',
			plugins_url( 'morat.js', __FILE__ ),
			array( 'wp-plugins', 'wp-edit-post', 'wp-element', 'wp-data', 'wp-api-fetch', 'wp-components' ),
			'0.2.0',
			true
		);
	}
);
