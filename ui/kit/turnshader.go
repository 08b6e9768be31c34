package kit

// The beginnings of the shader: GLSL for desktop OpenGL, and for OpenGL ES.
const (
	desktopGLSL = "#version 110\n"
	mobileGLSL  = "#version 100\nprecision highp float;\n"
)

// turnGLSL looks from five half sizes away at a card that turns about its upright
// middle. It traces each pixel back to the card: (u, v) is the place there, -1 to
// 1, for the place p on the screen. While it stands on edge the card is farther
// away by its half size, so that its near edge stays within the bounds. Its edges
// are smoothed over a pixel, and the half that turns away grows darker. Fyne
// gives premultiplied textures and wants colours that are not.
//
// Where a processor draws, every operation counts: what is the same for all pixels
// is told, the faces are one texture, and only what the card covers is drawn.
const turnGLSL = `
uniform vec2 frame;
uniform vec4 bounds;  // of the part of the card's place that is drawn
uniform float part;   // of its width
uniform float turn;   // below 0 nothing is drawn
uniform float toward; // cosine and sine of the angle: 0 is the front, 180 degrees the back
uniform float aside;
uniform sampler2D faces; // the front above the back

void main() {
	if (turn < 0.0) discard;
	const float d = 5.0;
	float away = d + aside;
	vec2 size = vec2((bounds[2] - bounds[0]) / part, bounds[3] - bounds[1]) * 0.5;
	vec2 middle = vec2(bounds[0] + bounds[2], 2.0 * frame.y - bounds[1] - bounds[3]) * 0.5;
	vec2 p = (gl_FragCoord.xy - middle) / size;
	float near = d * toward - p.x * aside;
	float u = p.x * away / near;
	float v = p.y * away / near * toward;
	vec2 inside = (1.0 - abs(vec2(u, v))) * size * abs(near / (away * toward)) * vec2(abs(near) / d, 1.0) + 0.5;
	vec2 cover = clamp(inside, 0.0, 1.0);
	float seen = cover.x * cover.y;
	if (!(seen > 0.0)) discard; // nor where the card on edge is nowhere
	float side = sign(toward);
	vec4 c = texture2D(faces, vec2(0.5 + side * u * 0.5, 0.5 - side * 0.25 - v * 0.25));
	c.rgb *= (1.0 - 0.125 * aside * (1.0 + side * u)) / max(c.a, 0.001);
	gl_FragColor = vec4(c.rgb, c.a * seen);
}
`
